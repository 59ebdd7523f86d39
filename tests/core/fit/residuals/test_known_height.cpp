// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/known_height.h"

#include "tests/core/fit/residuals/finite_differences.h"
#include "tests/core/fit/residuals/residual_tests.h"

using namespace abf;

class TestKnownHeight : public QObject {
    Q_OBJECT
  private slots:
    void jacobianMatchesFiniteDifferences() {
        ABF_NEED_MODEL();
        checkAgainstFiniteDifferences(KnownHeightResidual(1.8, 0.001), PosedScene(), 1);
    }
};

static const RegisterResidualTest<TestKnownHeight> registered;
#include "test_known_height.moc"
