// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/body/parameters.h"
#include "ui/shape_panel/slider_row.h"

namespace abf::ui {

/// How the window calls a phenotype.
SliderInfo phenotypeSlider(Phenotype phenotype);

/// How it calls a local change that a fit finds; `row`: in kBodyChangeLabels.
SliderInfo bodyChangeSlider(int row);

}  // namespace abf::ui
