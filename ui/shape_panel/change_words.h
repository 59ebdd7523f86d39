// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <string_view>

namespace abf::ui {

/// How people call a local change; `stem`: the model's label without side, "upperarm-scale-vert-incr":
/// "Upper arm: length". Unknown words are shown as they are.
QString localChangeWords(std::string_view stem);

/// The same for a facial action without side, "mouthSmile": "Smile".
QString facialActionWords(std::string_view stem);

}  // namespace abf::ui
