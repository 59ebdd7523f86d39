// SPDX-License-Identifier: Apache-2.0
#include "tests/core/fit/residuals/residual_tests.h"

int main(int argc, char** argv) {
    int failed = 0;
    for (const auto& make : residualTests()) {
        const std::unique_ptr<QObject> test = make();
        failed += QTest::qExec(test.get(), argc, argv);
    }
    return failed;
}
