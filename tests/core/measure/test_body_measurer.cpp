// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <cmath>

#include "core/body/body_evaluator.h"
#include "core/measure/body_measurer.h"
#include "tests/core/measure/sample_bodies.h"

using namespace abf;

namespace {

double at(const MeasureValues& values, Measure measure) {
    return values[indexOf(measure)];
}

/// All phenotypes, and local changes over the whole list.
ShapeColumns manyColumns() {
    ShapeColumns columns;
    for (int p = 0; p < kPhenotypeCount; ++p) columns.phenotypes.push_back(Phenotype(p));
    const int count = int(testModel()->localChangeLabels().size());
    for (int i = 0; i < 26; ++i) columns.localChanges.push_back(i * count / 26);
    return columns;
}

BodyShape moved(const ShapeColumns& columns, int column, double step, BodyShape shape) {
    if (column < int(columns.phenotypes.size())) {
        shape.phenotypes[columns.phenotypes[std::size_t(column)]] += step;
    } else {
        shape.localChanges[columns.localChanges[std::size_t(column) - columns.phenotypes.size()]] += step;
    }
    return shape;
}

}  // namespace

class TestBodyMeasurer : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(testModel());
        measurer_ = std::make_unique<BodyMeasurer>(testModel());
    }

    void slopesAgreeWithDifferences_data() {
        QTest::addColumn<int>("body");
        for (int i = 0; i < int(sampleBodies().size()); ++i)
            QTest::newRow(sampleBodies()[std::size_t(i)].name.c_str()) << i;
    }
    void slopesAgreeWithDifferences() {
        QFETCH(int, body);
        BodyShape shape = sampleBodies()[std::size_t(body)].shape;
        const ShapeColumns columns = manyColumns();
        shape.localChanges = Eigen::VectorXd::Zero(Eigen::Index(testModel()->localChangeLabels().size()));
        for (std::size_t i = 0; i < columns.localChanges.size(); ++i)
            shape.localChanges[columns.localChanges[i]] = i % 2 == 0 ? 0.1 : -0.1;
        Eigen::MatrixXd slopes;
        const auto values = measurer_->measure(shape, columns, slopes);
        QVERIFY(values);
        QCOMPARE(slopes.rows(), Eigen::Index(kMeasureCount));
        QCOMPARE(slopes.cols(), Eigen::Index(columns.size()));
        const auto plain = measurer_->measure(shape);
        QVERIFY(plain && *plain == *values);

        // Where a step changes the level that counts, or lets the plane pass a vertex of the mesh, the slope
        // has a small jump: there it lies between the differences to both sides, which otherwise agree.
        constexpr double kStep = 2e-3;
        for (int c = 0; c < columns.size(); ++c) {
            const auto low = measurer_->measure(moved(columns, c, -kStep, shape));
            const auto high = measurer_->measure(moved(columns, c, kStep, shape));
            QVERIFY(low && high);
            for (const MeasureInfo& info : measureCatalogue()) {
                const double value = at(*values, info.measure);
                const double left = (value - at(*low, info.measure)) / kStep;
                const double right = (at(*high, info.measure) - value) / kStep;
                const double slope = slopes(Eigen::Index(indexOf(info.measure)), c);
                const double tolerance = 1e-3 * value + 0.01 * std::abs(slope);
                if (slope < std::min(left, right) - tolerance || slope > std::max(left, right) + tolerance)
                    QFAIL(qPrintable(QString("%1 by column %2: slope %3, differences %4 and %5")
                                         .arg(info.key.data())
                                         .arg(c)
                                         .arg(slope)
                                         .arg(left)
                                         .arg(right)));
                differ_ += std::abs(left - right) > 2 * tolerance ? 1 : 0;
                ++compared_;
            }
        }
    }
    void fewSlopesJump() {
        QVERIFY(compared_ > 0);
        qInfo("at %d of %d", differ_, compared_);
        QVERIFY(differ_ * 50 < compared_);
    }

    void prints() {
        for (const NamedBody& body : sampleBodies()) {
            const auto values = measurer_->measure(body.shape);
            QString line = QString::fromStdString(body.name) + ":";
            for (const MeasureInfo& info : measureCatalogue())
                line += QString(" %1 %2,").arg(info.name.data()).arg(at(*values, info.measure), 0, 'f', 3);
            qInfo("%s", qPrintable(line));
        }
    }

  private:
    std::unique_ptr<BodyMeasurer> measurer_;
    int differ_ = 0, compared_ = 0;
};

QTEST_APPLESS_MAIN(TestBodyMeasurer)
#include "test_body_measurer.moc"
