// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTest>

#include "tests/core/body/test_model.h"

#define ABF_NEED_MODEL() \
    if (!testModel()) QSKIP("no compiled body model: run packaging/run, or set ABF_MODEL")
