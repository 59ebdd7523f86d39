// SPDX-License-Identifier: Apache-2.0
#include <Eigen/LU>
#include <QTest>
#include <cmath>
#include <thread>

#include "core/body/body_evaluator.h"
#include "core/measure/body_measurer.h"
#include "tests/core/measure/sample_bodies.h"

using namespace abf;

namespace {

double at(const MeasureValues& values, Measure measure) {
    return values[indexOf(measure)];
}

/// What ANSUR II measured the same way, or nearly: its lengths of back and front end at the navel, a hand's
/// width below the waist, and its neck is measured higher up.
constexpr Measure kSurveyed[] = {
    Measure::Stature,       Measure::Mass,          Measure::HeadGirth,      Measure::NeckGirth,
    Measure::NeckBaseGirth, Measure::ChestGirth,    Measure::AbdomenGirth,   Measure::HipGirth,
    Measure::TorsoGirth,    Measure::WristGirth,    Measure::ThighGirth,     Measure::CalfGirth,
    Measure::AnkleGirth,    Measure::ShoulderWidth, Measure::ShoulderLength, Measure::BackLength,
    Measure::FrontLength,   Measure::ArmLength,     Measure::SleeveLength,   Measure::HandLength,
    Measure::FootLength,    Measure::FootBreadth,   Measure::NeckHeight,     Measure::HipHeight,
    Measure::Inseam,        Measure::KneeHeight};

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

double length(const TapeLine& line) {
    double sum = 0;
    for (std::size_t i = 0; i + (line.closed ? 0 : 1) < line.points.size(); ++i)
        sum += (line.points[(i + 1) % line.points.size()] - line.points[i]).norm();
    return sum;
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

    void statureIsTheExtentOfTheMesh() {
        const auto evaluator = makeCpuBodyEvaluator(testModel());
        std::mt19937 random(7);
        for (int i = 0; i < 10; ++i) {
            const BodyShape shape = anyBody(random);
            EvaluatedBody body;
            QVERIFY(evaluator->evaluate(shape, {}, body));
            const auto z = body.restVertices.row(2);
            const auto values = measurer_->measure(shape);
            QVERIFY(values);
            QVERIFY(std::abs(at(*values, Measure::Stature) - double(z.maxCoeff() - z.minCoeff())) < 1e-6);
        }
    }

    void anyBodyHasPositiveMeasures() {
        std::mt19937 random(11);
        for (int i = 0; i < 100; ++i) {
            const auto values = measurer_->measure(anyBody(random));
            QVERIFY(values);
            for (const MeasureInfo& info : measureCatalogue()) {
                QVERIFY2(std::isfinite(at(*values, info.measure)), info.key.data());
                QVERIFY2(at(*values, info.measure) > 0, info.key.data());
            }
            QVERIFY(at(*values, Measure::Inseam) < 0.6 * at(*values, Measure::Stature));
            QVERIFY2(at(*values, Measure::AnkleGirth) < at(*values, Measure::CalfGirth),
                     qPrintable(QString("body %1: ankle %2, calf %3")
                                    .arg(i)
                                    .arg(at(*values, Measure::AnkleGirth))
                                    .arg(at(*values, Measure::CalfGirth))));
            const double density = at(*values, Measure::Mass) / at(*values, Measure::Volume);
            QVERIFY2(density > 930 && density < 1120, qPrintable(QString::number(density)));
        }
    }

    /// Within one cell of the anchors all vertices move smoothly, so a jump of a measure stands out.
    void nothingJumps() {
        std::mt19937 random(5);
        std::uniform_real_distribution<double> unit(0.02, 0.48);
        double worst = 0;
        for (int path = 0; path < 6; ++path) {
            BodyShape from = anyBody(random), to = from;
            for (int p = 0; p < kPhenotypeCount; ++p) {
                const double cell = random() % 2 == 0 ? 0.0 : 0.5;
                const double scale = Phenotype(p) == Phenotype::Age ? 2.0 / 3 : 1.0;
                from.phenotypes.values[p] = scale * (cell + unit(random));
                to.phenotypes.values[p] = scale * (cell + unit(random));
            }
            for (Eigen::Index i = 0; i < from.localChanges.size(); ++i)
                to.localChanges[i] = from.localChanges[i] * 2 * unit(random);
            if (path >= 4) {  // down to a bust that hangs
                from.phenotypes[Phenotype::Gender] = to.phenotypes[Phenotype::Gender] = 0.96;
                from.phenotypes[Phenotype::Age] = to.phenotypes[Phenotype::Age] = path == 4 ? 0.75 : 0.5;
                from.phenotypes[Phenotype::CupSize] = 0.51;
                to.phenotypes[Phenotype::CupSize] = 0.98;
                from.phenotypes[Phenotype::Firmness] = 0.48;
                to.phenotypes[Phenotype::Firmness] = 0.02;
            }
            constexpr int kSteps = 150;
            std::vector<MeasureValues> values;
            for (int i = 0; i <= kSteps; ++i) {
                const double t = double(i) / kSteps;
                BodyShape shape = from;
                shape.phenotypes.values += t * (to.phenotypes.values - from.phenotypes.values);
                shape.localChanges += t * (to.localChanges - from.localChanges);
                values.push_back(*measurer_->measure(shape));
            }
            for (const MeasureInfo& info : measureCatalogue()) {
                if (info.unit != MeasureUnit::Metre) continue;
                for (std::size_t i = 1; i + 1 < values.size(); ++i) {
                    const double bend = at(values[i + 1], info.measure) - 2 * at(values[i], info.measure) +
                                        at(values[i - 1], info.measure);
                    worst = std::max(worst, std::abs(bend));
                    QVERIFY2(std::abs(bend) < 0.5e-3,
                             qPrintable(QString("%1 bends by %2 mm on path %3, step %4")
                                            .arg(info.key.data())
                                            .arg(1000 * bend)
                                            .arg(path)
                                            .arg(i)));
                }
            }
        }
        qInfo("largest second difference %.3f mm", 1000 * worst);
    }

    void girthsGrowWithWeight() {
        for (const NamedBody& body : sampleBodies()) {
            MeasureValues last{};
            for (const double weight : {0.02, 0.25, 0.48, 0.75, 0.98}) {
                BodyShape shape = body.shape;
                shape.phenotypes[Phenotype::Weight] = weight;
                const MeasureValues values = *measurer_->measure(shape);
                for (const Measure m :
                     {Measure::Mass, Measure::ChestGirth, Measure::UnderbustGirth, Measure::WaistGirth,
                      Measure::HipGirth, Measure::UpperArmGirth, Measure::ThighGirth, Measure::CalfGirth})
                    QVERIFY2(at(values, m) > at(last, m), measureInfo(m).key.data());
                last = values;
            }
        }
    }

    void lengthsGrowWithHeight() {
        for (const NamedBody& body : sampleBodies()) {
            BodyShape low = body.shape, high = body.shape;
            low.phenotypes[Phenotype::Height] = 0.3;
            high.phenotypes[Phenotype::Height] = 0.7;
            const MeasureValues a = *measurer_->measure(low), b = *measurer_->measure(high);
            for (const Measure m : {Measure::Stature, Measure::Inseam, Measure::ArmLength,
                                    Measure::BackLength, Measure::ShoulderWidth, Measure::Volume})
                QVERIFY2(at(b, m) > at(a, m), measureInfo(m).key.data());
        }
    }

    void sidesAreAlike() {
        for (const NamedBody& body : sampleBodies()) {
            const auto lines = measurer_->tapes(body.shape);
            QVERIFY(lines);
            for (std::size_t i = 0; i < lines->size(); ++i)
                for (std::size_t j = i + 1; j < lines->size(); ++j) {
                    if ((*lines)[i].measure != (*lines)[j].measure) continue;
                    const double left = length((*lines)[i]), right = length((*lines)[j]);
                    QVERIFY2(std::abs(left - right) < 0.005 * left,
                             measureInfo((*lines)[i].measure).key.data());
                }
        }
    }

    void meanAdultsMeasureAsTheSurvey_data() {
        QTest::addColumn<double>("gender");
        QTest::addColumn<double>("muscle");
        QTest::addColumn<QList<double>>("means");
        // Means of ANSUR II (2012), metres and kilograms, in the order of kSurveyed.
        QTest::newRow("men") << 0.01 << 0.65
                             << QList<double>{1.756, 85.5,  0.574, 0.398, 0.435, 1.059, 0.941, 1.020, 1.665,
                                              0.176, 0.625, 0.392, 0.229, 0.416, 0.150, 0.478, 0.388, 0.593,
                                              0.896, 0.193, 0.271, 0.102, 1.517, 0.888, 0.846, 0.488};
        QTest::newRow("women") << 0.99 << 0.3
                               << QList<double>{1.628, 67.8,  0.561, 0.330, 0.371, 0.947, 0.861, 1.021, 1.559,
                                                0.155, 0.616, 0.373, 0.216, 0.365, 0.135, 0.425, 0.355, 0.544,
                                                0.807, 0.181, 0.246, 0.093, 1.396, 0.834, 0.782, 0.449};
    }
    void meanAdultsMeasureAsTheSurvey() {
        QFETCH(double, gender);
        QFETCH(double, muscle);
        QFETCH(QList<double>, means);
        BodyShape shape = plainBody(gender, 0.72, 0.7, 0.37, muscle);
        const ShapeColumns columns{{Phenotype::Height, Phenotype::Weight}, {}};
        Eigen::MatrixXd slopes;
        for (int i = 0; i < 8; ++i) {
            const MeasureValues values = *measurer_->measure(shape, columns, slopes);
            Eigen::Matrix2d jacobian;
            jacobian << slopes.row(int(Measure::Stature)), slopes.row(int(Measure::Mass));
            const Eigen::Vector2d error(at(values, Measure::Stature) - means[0],
                                        at(values, Measure::Mass) - means[1]);
            const Eigen::Vector2d step = jacobian.inverse() * error;
            shape.phenotypes[Phenotype::Height] -= step[0];
            double& weight = shape.phenotypes[Phenotype::Weight];
            weight = std::clamp(weight - step[1], 0.501, 1.0);
        }
        const MeasureValues values = *measurer_->measure(shape);
        qInfo("weight slider %.2f", shape.phenotypes[Phenotype::Weight]);
        for (int i = 0; i < int(std::size(kSurveyed)); ++i) {
            const double ratio = at(values, kSurveyed[i]) / means[i];
            qInfo("%-16s %.3f, survey %.3f: %+.1f %%", measureInfo(kSurveyed[i]).key.data(),
                  at(values, kSurveyed[i]), means[i], 100 * (ratio - 1));
            QVERIFY2(ratio > 0.85 && ratio < 1.17, measureInfo(kSurveyed[i]).key.data());
        }
        qInfo("surface %.3f m², index %.1f, fat %.1f %%", at(values, Measure::SurfaceArea),
              at(values, Measure::BodyMassIndex), 100 * at(values, Measure::BodyFat));
    }

    void refusesWhatItCannotMeasure() {
        BodyShape shape;
        shape.phenotypes[Phenotype::Age] = std::nan("");
        QVERIFY(!measurer_->measure(shape));
        shape = {};
        shape.localChanges = Eigen::VectorXd::Zero(3);
        QVERIFY(!measurer_->measure(shape));
        QVERIFY(!measurer_->tapes(shape));
        Eigen::MatrixXd slopes;
        const auto unknown = measurer_->measure({}, {{}, {100000}}, slopes);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::InvalidArgument);
    }

    void threadsDoNotDisturbEachOther() {
        const auto bodies = sampleBodies();
        std::vector<MeasureValues> expected, actual(bodies.size());
        for (const NamedBody& body : bodies) expected.push_back(*measurer_->measure(body.shape));
        {
            std::vector<std::jthread> threads;
            for (std::size_t i = 0; i < bodies.size(); ++i)
                threads.emplace_back([&, i] { actual[i] = *measurer_->measure(bodies[i].shape); });
        }
        QVERIFY(actual == expected);
    }

  private:
    std::unique_ptr<BodyMeasurer> measurer_;
    int differ_ = 0, compared_ = 0;
};

QTEST_APPLESS_MAIN(TestBodyMeasurer)
#include "test_body_measurer.moc"
