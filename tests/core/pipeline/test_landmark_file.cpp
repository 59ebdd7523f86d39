// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "core/base/atomic_file.h"
#include "core/pipeline/landmark_file.h"

using namespace abf;

class TestLandmarkFile : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;
    const std::vector<std::filesystem::path> photos_ = {"/somewhere/front.jpg", "/somewhere/side.jpg"};

    auto read(const char* json) {
        const std::filesystem::path file = std::filesystem::path(dir_.path().toStdString()) / "landmarks.json";
        if (!writeFileAtomically(file, json)) std::abort();
        return readLandmarkCorrections(file, photos_);
    }

  private slots:
    void matchesPhotosByName() {
        const auto sets = read(R"({"photos":[{"file":"side.jpg","landmarks":[{"name":"left_knee","x":10,"y":20.5}]}]})");
        QVERIFY(sets);
        QVERIFY((*sets)[0].byIndex.empty());
        const Landmark& knee = (*sets)[1].byIndex.at(landmarkIndex("left_knee"));
        QVERIFY(knee.corrected);
        QCOMPARE(knee.position.y(), 20.5);
    }

    void leavesUntouchedDetectionsAlone() {
        const auto sets = read(R"({"photos":[{"landmarks":[{"name":"nose","x":1,"y":2,"corrected":false},
                                                            {"name":"left_ear","ignored":true}]}]})");
        QVERIFY(sets);
        LandmarkSet landmarks;
        landmarks[0].position = {7, 8};
        applyCorrections((*sets)[0], landmarks);
        QCOMPARE(landmarks[0].position.x(), 7.0);
        QVERIFY(!landmarks[0].corrected);
        QVERIFY(landmarks[static_cast<std::size_t>(landmarkIndex("left_ear"))].ignored);
    }

    void hiddenOnesKeepTheDetectorsPlaceUnlessMoved() {
        const auto sets = read(R"({"photos":[{"landmarks":[
            {"name":"left_knee","x":1,"y":2,"corrected":false,"occluded":true},
            {"name":"left_hip","x":3,"y":4,"occluded":true}]}]})");
        QVERIFY(sets);
        LandmarkSet landmarks;
        const auto knee = static_cast<std::size_t>(landmarkIndex("left_knee"));
        const auto hip = static_cast<std::size_t>(landmarkIndex("left_hip"));
        landmarks[knee].position = {7, 8};
        applyCorrections((*sets)[0], landmarks);
        QVERIFY(landmarks[knee].occluded && !landmarks[knee].corrected);
        QCOMPARE(landmarks[knee].position.x(), 7.0);
        QVERIFY(landmarks[hip].occluded && landmarks[hip].corrected);
        QCOMPARE(landmarks[hip].position.x(), 3.0);
    }

    void explainsWhatIsWrong_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("mentions");
        QTest::newRow("not JSON") << QByteArray("hello") << QByteArray("landmarks.json");
        QTest::newRow("no photos") << QByteArray("{}") << QByteArray("photos");
        QTest::newRow("unknown name") << QByteArray(R"({"photos":[{"landmarks":[{"name":"tail","x":1,"y":2}]}]})")
                                      << QByteArray("tail");
        QTest::newRow("no number") << QByteArray(R"({"photos":[{"landmarks":[{"name":"nose","x":1}]}]})")
                                   << QByteArray("\"y\"");
        QTest::newRow("other photo") << QByteArray(R"({"photos":[{"file":"back.jpg","landmarks":[]}]})")
                                     << QByteArray("none of the photos");
    }
    void explainsWhatIsWrong() {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, mentions);
        const auto sets = read(json.constData());
        QVERIFY(!sets);
        QVERIFY2(QByteArray::fromStdString(sets.error().message).contains(mentions), sets.error().message.c_str());
    }
};

QTEST_GUILESS_MAIN(TestLandmarkFile)
#include "test_landmark_file.moc"
