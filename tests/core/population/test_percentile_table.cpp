// SPDX-License-Identifier: Apache-2.0
/// The table of percentiles against the surveys it was made from, counted here in another way.
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <cmath>
#include <map>

#include "core/population/percentile_table.h"
#include "tests/support/shared_dir.h"

using namespace abf;

namespace {

constexpr const char* kNhanes = "nhanes_p_demo_bmx_2020.csv";
constexpr const char* kMale = "ANSUR_II_MALE_Public.csv";
constexpr const char* kFemale = "ANSUR_II_FEMALE_Public.csv";

QString survey(const char* name) {
    return QString::fromStdString((sharedDir() / "anthropometry" / name).string());
}

/// The numbers of a csv without quoted commas, by column; NaN where there is none.
using Columns = std::map<QByteArray, std::vector<double>>;

Columns readColumns(const char* name) {
    QFile file(survey(name));
    Columns columns;
    if (!file.open(QIODevice::ReadOnly)) return columns;
    std::vector<std::vector<double>*> places;
    while (!file.atEnd()) {
        QByteArray line = file.readLine().trimmed();
        if (line.isEmpty() || line.startsWith('#')) continue;
        const QList<QByteArray> cells = line.replace("\"", "").split(',');
        const bool header = places.empty();
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (header) {
                places.push_back(&columns[cells[i]]);
                continue;
            }
            bool number = false;
            const double value = cells[i].toDouble(&number);
            if (static_cast<std::size_t>(i) < places.size())
                places[static_cast<std::size_t>(i)]->push_back(number ? value : std::nan(""));
        }
    }
    return columns;
}

constexpr double kSame = 0.6;  ///< units of the table, in which values were rounded

struct Person {
    double value, weight;  ///< value in units of the table
};

/// The share of the weight that lies below a value, half of that at it included.
double shareBelow(const std::vector<Person>& people, double value) {
    double below = 0, all = 0;
    for (const Person& p : people) {
        all += p.weight;
        below += p.value < value - kSame ? p.weight : p.value > value + kSame ? 0 : p.weight / 2;
    }
    return below / all;
}

bool inGroup(const PercentileRow& row, int age) {
    return age >= row.fromYears && (row.toYears == 255 || age <= row.toYears);
}

/// Every told quantile lies between two recorded values, or at one, whose shares enclose its level.
void compare(const PercentileRow& row, const std::vector<Person>& people) {
    const QByteArray name =
        QByteArray(measureInfo(row.measure).key.data()) + " " + QByteArray::number(row.fromYears);
    QVERIFY2(static_cast<int>(people.size()) == row.people, name);
    for (std::size_t i = 0; i < row.quantiles.size(); ++i) {
        const double q = row.quantiles[i], share = kPercentLevels[i] / 100;
        if (q == 0) {
            QVERIFY2(row.people < 400 && (kPercentLevels[i] < 5 || kPercentLevels[i] > 95), name);
            continue;
        }
        double before = 0, after = 1e9;
        for (const Person& p : people) {
            if (p.value <= q + kSame) before = std::max(before, p.value);
            if (p.value >= q - kSame) after = std::min(after, p.value);
        }
        const double low = shareBelow(people, before), high = shareBelow(people, after);
        const double slack = before == after ? 0.02 : 1e-9;  // rounding to the recorded value
        QVERIFY2(low - slack <= share && share <= high + slack,
                 name + " " + QByteArray::number(kPercentLevels[i]) + ": " + QByteArray::number(low) +
                     " to " + QByteArray::number(high));
    }
}

}  // namespace

class TestPercentileTable : public QObject {
    Q_OBJECT

  private slots:
    void rowsRise() {
        for (const PercentileRow& row : kPercentiles) {
            std::uint16_t before = 0;
            for (const std::uint16_t q : row.quantiles) {
                if (q == 0) continue;
                QVERIFY(q > before);
                before = q;
            }
            QVERIFY(row.people >= 80 && row.fromYears <= row.toYears);
        }
    }

    void civiliansAreThoseOfTheSurvey() {
        if (sharedDir().empty()) QSKIP("no shared data");
        const Columns survey = readColumns(kNhanes);
        QVERIFY(!survey.empty());
        const auto &ages = survey.at("RIDAGEYR"), &weights = survey.at("WTMECPRP"),
                   &pregnant = survey.at("RIDEXPRG"), &sexes = survey.at("RIAGENDR");
        const std::map<Measure, QByteArray> columns = {{Measure::Stature, "BMXHT"},
                                                       {Measure::Mass, "BMXWT"},
                                                       {Measure::WaistGirth, "BMXWAIST"},
                                                       {Measure::HipGirth, "BMXHIP"},
                                                       {Measure::UpperArmGirth, "BMXARMC"}};
        int compared = 0;
        for (const PercentileRow& group : kPercentiles) {
            if (group.survey != Survey::Nhanes || !columns.contains(group.measure)) continue;
            const bool woman = group.sex == Sex::Female;
            std::vector<Person> people;
            const auto& values = survey.at(columns.at(group.measure));
            for (std::size_t i = 0; i < values.size(); ++i) {
                const int age = static_cast<int>(ages[i]);
                if (std::isnan(values[i]) || weights[i] <= 0 || pregnant[i] == 1 || !inGroup(group, age) ||
                    (sexes[i] == 2) != woman)
                    continue;
                if (group.measure == Measure::Stature && survey.at("BMIHT")[i] == 3) continue;
                if (group.measure == Measure::Mass && survey.at("BMIWT")[i] >= 3) continue;
                double value = values[i];
                // Iliac crest to midway, docs/population.md.
                if (group.measure == Measure::WaistGirth)
                    value -= age >= 20 ? (woman ? 3.2 : 0.8) : (woman ? 2.1 : 1.0);
                people.push_back({100 * value, weights[i]});
            }
            compare(group, people);
            if (QTest::currentTestFailed()) return;
            ++compared;
        }
        QVERIFY(compared >= 200);
    }

    void soldiersAreThoseOfTheSurvey() {
        if (sharedDir().empty()) QSKIP("no shared data");
        const std::map<Measure, QByteArray> columns = {{Measure::Stature, "stature"},
                                                       {Measure::Mass, "weightkg"},
                                                       {Measure::ChestGirth, "chestcircumference"},
                                                       {Measure::HipGirth, "buttockcircumference"},
                                                       {Measure::NeckGirth, "neckcircumference"},
                                                       {Measure::WristGirth, "wristcircumference"},
                                                       {Measure::ThighGirth, "thighcircumference"},
                                                       {Measure::CalfGirth, "calfcircumference"},
                                                       {Measure::AnkleGirth, "anklecircumference"},
                                                       {Measure::ShoulderWidth, "biacromialbreadth"},
                                                       {Measure::ArmLength, "sleeveoutseam"},
                                                       {Measure::Inseam, "crotchheight"},
                                                       {Measure::HeadGirth, "headcircumference"},
                                                       {Measure::AbdomenGirth, "waistcircumference"},
                                                       {Measure::TorsoGirth, "verticaltrunkcircumferenceusa"},
                                                       {Measure::ShoulderLength, "shoulderlength"},
                                                       {Measure::FootLength, "footlength"},
                                                       {Measure::NeckHeight, "cervicaleheight"},
                                                       {Measure::HipHeight, "buttockheight"},
                                                       {Measure::KneeHeight, "kneeheightmidpatella"}};
        const std::array<Columns, 2> surveys = {readColumns(kMale), readColumns(kFemale)};
        QCOMPARE(surveys[0].at("Age").size(), std::size_t(4082));
        QCOMPARE(surveys[1].at("Age").size(), std::size_t(1986));
        int compared = 0;
        for (const PercentileRow& group : kPercentiles) {
            if (group.survey != Survey::Ansur || !columns.contains(group.measure)) continue;
            std::vector<Person> people;
            const Columns& survey = surveys[group.sex == Sex::Female];
            const auto &ages = survey.at("Age"), &values = survey.at(columns.at(group.measure));
            for (std::size_t i = 0; i < ages.size(); ++i) {
                if (inGroup(group, static_cast<int>(ages[i]))) people.push_back({10 * values[i], 1});
            }
            compare(group, people);
            if (QTest::currentTestFailed()) return;
            ++compared;
        }
        QCOMPARE(compared, static_cast<int>(columns.size()) * 6 - 3);  // no women's heads
    }

    void theScriptPrintsTheTable() {
        const QString python = QStandardPaths::findExecutable("python3");
        if (sharedDir().empty() || python.isEmpty()) QSKIP("no shared data or no python3");
        QProcess process;
        process.start(python, {QStringLiteral(ABF_SOURCE_DIR "/tools/derive_percentiles.py"), survey(kNhanes),
                               survey(kMale), survey(kFemale)});
        QVERIFY(process.waitForFinished(120000));
        QFile table(QStringLiteral(ABF_SOURCE_DIR "/core/population/percentile_table.h"));
        QVERIFY(table.open(QIODevice::ReadOnly));
        QVERIFY2(process.readAllStandardOutput() == table.readAll(), process.readAllStandardError());
    }
};

QTEST_GUILESS_MAIN(TestPercentileTable)
#include "test_percentile_table.moc"
