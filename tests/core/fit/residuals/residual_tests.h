// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTest>
#include <functional>
#include <memory>
#include <vector>

/// The test objects of this executable, one a residual.
inline std::vector<std::function<std::unique_ptr<QObject>()>>& residualTests() {
    static std::vector<std::function<std::unique_ptr<QObject>()>> tests;
    return tests;
}

/// Registers test class T; one object of this at namespace scope beside each test class.
template <class T>
struct RegisterResidualTest {
    RegisterResidualTest() {
        residualTests().emplace_back([] { return std::make_unique<T>(); });
    }
};
