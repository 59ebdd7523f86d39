// SPDX-License-Identifier: Apache-2.0
#include <Eigen/Geometry>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <nlohmann/json.hpp>
#include <random>

#include "core/export/fit_document.h"
#include "tests/core/body/test_model.h"

using namespace abf;
using nlohmann::json;

class TestFitDocument : public QObject {
    Q_OBJECT

  private slots:
    void keepsAPoseWithoutAPhoto() {
        FitDocument written;
        written.pose.emplace().bones.assign(static_cast<std::size_t>(model_->annyRig().boneCount()),
                                            Eigen::Matrix4d::Identity());
        written.pose->bones[5](0, 3) = 0.25;
        const auto read = parseFitDocument(toJson(written, *model_), *model_, "a pose");
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(read->pose);
        QCOMPARE(read->pose->bones[5](0, 3), 0.25);
        QCOMPARE(poseOfPhoto(*read)->bones[5](0, 3), 0.25);
    }
    void initTestCase() {
        model_ = testModel();
        QVERIFY(model_);
    }

    void shortestDocumentIsAverageButForItsAge() {
        const auto document = parse(R"({"schema":"abf.fit/1","phenotypes":{"age":0.7}})");
        QVERIFY2(document, document ? "" : document.error().message.c_str());
        for (int p = 0; p < kPhenotypeCount; ++p)
            QCOMPARE(document->shape.phenotypes.values[p], p == static_cast<int>(Phenotype::Age) ? 0.7 : 0.5);
        QCOMPARE(document->shape.localChanges.size(), 0);
        QCOMPARE(document->shape.facialActions.size(), 0);
        QVERIFY(document->photos.empty());
        QVERIFY(poseOfPhoto(*document)->bones.empty());  // the identity pose
        QVERIFY(parse(R"({"schema":"abf.fit/1"})"));
    }

    void absentIsZeroAndAMissingBoneIsIdentity() {
        const auto document =
            parse(R"({"schema":"abf.fit/1","facial_actions":{"jawOpen":0.25},"photos":[{"pose":{"bones":{
            "head":[[0,-1,0,0.5],[1,0,0,-0.25],[0,0,1,2],[0,0,0,1]],
            "root":[1,0,0,7, 0,1,0,8, 0,0,1,9, 0,0,0,1]}}},{}]})");
        QVERIFY2(document, document ? "" : document.error().message.c_str());
        QCOMPARE(document->shape.facialActions.sum(), 0.25);
        QCOMPARE(document->photos.size(), std::size_t{2});
        const BodyPose& pose = document->photos[0].state.pose;
        QCOMPARE(pose.bones.size(), std::size_t{104});
        const auto head = static_cast<std::size_t>(model_->annyRig().bone("head"));
        Eigen::Matrix4d expected;
        expected << 0, -1, 0, 0.5, 1, 0, 0, -0.25, 0, 0, 1, 2, 0, 0, 0, 1;
        QCOMPARE(pose.bones[head], expected);
        QCOMPARE(pose.bones[0].col(3), Eigen::Vector4d(7, 8, 9, 1));
        for (std::size_t b = 1; b < pose.bones.size(); ++b)
            if (b != head) QVERIFY(pose.bones[b].isIdentity(0));
        QCOMPARE(document->photos[1].landmarks[5].visibility, 0.0);
        QCOMPARE(document->photos[1].state.camera.fx, 0.0);
        for (const Eigen::Matrix4d& bone : document->photos[1].state.pose.bones) QVERIFY(bone.isIdentity(0));
    }

    void matricesAreTakenAsTheyStand() {
        const auto document = parse(R"({"schema":"abf.fit/1","photos":[{"pose":{"bones":{
            "root":[[2,0.5,0,100],[0,-3,0,0],[0,0,1e-3,0],[0,0,0,1]]}}}]})");
        QVERIFY(document);
        Eigen::Matrix4d expected;
        expected << 2, 0.5, 0, 100, 0, -3, 0, 0, 0, 0, 1e-3, 0, 0, 0, 0, 1;
        QCOMPARE(document->photos[0].state.pose.bones[0], expected);
    }

    void everyNumberComesBack() {
        const FitDocument written = randomDocument();
        const std::string text = toJson(written, *model_);
        const auto read = parseFitDocument(text, *model_, "round trip");
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(toJson(*read, *model_), text);
        QVERIFY(read->shape.phenotypes == written.shape.phenotypes);
        QVERIFY(read->shape.localChanges == written.shape.localChanges);
        QVERIFY(read->shape.facialActions == written.shape.facialActions);
        QCOMPARE(read->photos.size(), written.photos.size());
        for (std::size_t p = 0; p < written.photos.size(); ++p) {
            const FitDocument::Photo &a = written.photos[p], &b = read->photos[p];
            QCOMPARE(b.file, a.file);
            QVERIFY(b.state.pose.bones == a.state.pose.bones);
            QCOMPARE(b.state.camera.cameraFromWorld.matrix(), a.state.camera.cameraFromWorld.matrix());
            QCOMPARE(b.state.camera.width, a.state.camera.width);
            QCOMPARE(b.state.camera.fx, a.state.camera.fx);
            QCOMPARE(b.residualPx, a.residualPx);
            for (std::size_t i = 0; i < kLandmarkCount; ++i) {
                QCOMPARE(b.landmarks[i].position, a.landmarks[i].position);
                QCOMPARE(b.landmarks[i].visibility, a.landmarks[i].visibility);
                QCOMPARE(b.landmarks[i].corrected, a.landmarks[i].corrected);
                QCOMPARE(b.landmarks[i].ignored, a.landmarks[i].ignored);
                QCOMPARE(b.landmarks[i].occluded, a.landmarks[i].occluded);
            }
        }
        QCOMPARE(read->termination, written.termination);
        QCOMPARE(read->notes, written.notes);
        QVERIFY(read->heightM == written.heightM && read->ageYears == written.ageYears &&
                read->sex == written.sex);
    }

    void writesTheFieldsOfTheSchema() {
        const FitDocument document = randomDocument();
        const json file = json::parse(toJson(document, *model_));
        QCOMPARE(file.at("schema"), "abf.fit/1");
        QCOMPARE(file.at("model").at("name"), std::string(model_->name()));
        QCOMPARE(file.at("model").at("version"), "0.6.2");
        QCOMPARE(file.at("model").at("sha256").get<std::string>().size(), std::size_t{64});
        QCOMPARE(file.at("phenotypes").size(), std::size_t{kPhenotypeCount});
        QCOMPARE(file.at("phenotypes").at("age"), document.shape.phenotypes[Phenotype::Age]);
        const json& photo = file.at("photos").at(0);
        for (const char* field : {"width", "height", "fx", "fy", "cx", "cy"})
            QVERIFY(photo.at("camera").at(field).is_number());
        const PinholeCamera& camera = document.photos[0].state.camera;
        QCOMPARE(photo.at("camera").at("world_to_camera").at(0).at(3), camera.cameraFromWorld.matrix()(0, 3));
        QCOMPARE(photo.at("camera").at("world_to_camera").at(2).at(1), camera.cameraFromWorld.matrix()(2, 1));
        QCOMPARE(photo.at("pose").at("parameterization"), "local-ref");
        QCOMPARE(photo.at("pose").at("bones").size(), std::size_t{104});
        QCOMPARE(photo.at("pose").at("bones").at("root").at(1).at(3),
                 document.photos[0].state.pose.bones[0](1, 3));
        QCOMPARE(photo.at("landmarks").size(), std::size_t{33});
        QCOMPARE(photo.at("landmarks").at(11).at("name"), "left_shoulder");
        for (const char* field : {"x", "y", "visibility", "residual_px"})
            QVERIFY(photo.at("landmarks").at(11).at(field).is_number());
        for (const char* field : {"reprojection_rms_px", "stature_px", "worst_joint_excess_rad"})
            QVERIFY(photo.at(field).is_number());
        QCOMPARE(file.at("fit").at("termination"), "converged");
        QCOMPARE(file.at("fit").at("iterations"), 31);
        QCOMPARE(file.at("fit").at("backend"), "cpu");
        QVERIFY(file.at("fit").at("seconds").is_number());
    }

    void writesWhatIsKnownLockedAndFound() {
        const FitDocument document = randomDocument();
        const json file = json::parse(toJson(document, *model_));
        QCOMPARE(file.at("known").at("facts").size(), std::size_t{2});
        QCOMPARE(file.at("known").at("facts").at(0).at("measure"), "mass");
        QCOMPARE(file.at("known").at("facts").at(0).at("value"), 80.0);
        QVERIFY(!file.at("known").at("facts").at(0).contains("tolerance"));
        QCOMPARE(file.at("known").at("facts").at(1).at("tolerance"), 0.01);
        QCOMPARE(file.at("known").at("clothing"), "loose");
        QCOMPARE(file.at("locks").at("phenotypes"), json({"weight"}));
        QCOMPARE(file.at("locks").at("local_changes"), json({std::string(model_->localChangeLabels()[3])}));
        QCOMPARE(file.at("locks").at("bones"), json({"upperarm01.L"}));
        QCOMPARE(file.at("locks").at("measures"), json({"waist_girth"}));
        QCOMPARE(file.at("photos").at(1).at("left_out"), true);
        QVERIFY(!file.at("photos").at(0).contains("left_out"));
        QCOMPARE(file.at("photos").at(0).at("ignore_mask"), "cloth.png");
        const json& estimate = file.at("estimate");
        QCOMPARE(estimate.at("measures").size(), std::size_t{kMeasureCount});
        const json& waist = estimate.at("measures").at("waist_girth");
        QCOMPARE(waist.at("value").get<double>(), document.estimate->measures[indexOf(Measure::WaistGirth)]);
        QCOMPARE(waist.at("sigma").get<double>(),
                 document.estimate->measureSigma[indexOf(Measure::WaistGirth)]);
        QCOMPARE(estimate.at("phenotype_sigmas"), json({{"age", 0.1}}));
        QCOMPARE(estimate.at("clothing").at("torso").at("thickness"), 0.008);
        QCOMPARE(estimate.at("clothing").at("upper_arms").at("sigma"), 0.002);
        QCOMPARE(estimate.at("facts").at(0).at("contradicts"), true);
        QCOMPARE(estimate.at("odd_photos"), json({2}));
        QCOMPARE(estimate.at("best_next_photo"), "side");
        QCOMPARE(estimate.at("quality").at("verdict"), "fair");
        QCOMPARE(estimate.at("quality").at("reasons").size(), std::size_t{1});
    }

    void theEstimateComesBack() {
        const FitDocument written = randomDocument();
        const auto read = parse(toJson(written, *model_));
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(read->estimate);
        const ShapeEstimate &a = *written.estimate, &b = *read->estimate;
        QCOMPARE(b.measures, a.measures);
        QCOMPARE(b.measureSigma, a.measureSigma);
        QCOMPARE(b.phenotypeSigma, a.phenotypeSigma);
        QCOMPARE(b.clothing.thickness, a.clothing.thickness);
        QCOMPARE(b.clothing.spread, a.clothing.spread);
        QCOMPARE(b.facts.size(), a.facts.size());
        QCOMPARE(b.facts[0].otherwise, a.facts[0].otherwise);
        QCOMPARE(b.facts[0].otherwiseSigma, a.facts[0].otherwiseSigma);
        QCOMPARE(b.oddViews, a.oddViews);
        QCOMPARE(b.quality, a.quality);
        QCOMPARE(b.qualityReasons, a.qualityReasons);
        QCOMPARE(read->facts.size(), written.facts.size());
        QCOMPARE(read->facts[1].measure, Measure::WaistGirth);
        QCOMPARE(read->facts[1].value, written.facts[1].value);
        QVERIFY(read->clothing == written.clothing);
        QVERIFY(read->locks.phenotypes == written.locks.phenotypes);
        QVERIFY(read->locks.localChanges == written.locks.localChanges);
        QVERIFY(read->locks.bones == written.locks.bones);
        QVERIFY(read->locks.measures == written.locks.measures);
        QVERIFY(!read->photos[0].leftOut && read->photos[1].leftOut);
        QCOMPARE(read->photos[0].ignoreMask, written.photos[0].ignoreMask);
    }

    void filesFromBeforeTheEstimateAreRead() {
        FitDocument old = randomDocument();
        old.estimate.reset();
        old.facts.clear();
        old.clothing.reset();
        old.locks = {};
        const std::string text = toJson(old, *model_);
        for (const char* field : {"estimate", "locks"}) QVERIFY(!json::parse(text).contains(field));
        const auto read = parse(text);
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(!read->estimate && read->facts.empty() && !read->clothing && read->locks.empty());
    }

    void estimatesThatAreNotFiniteAreLeftOut() {
        FitDocument document = randomDocument();
        document.estimate->measureSigma[0] = std::numeric_limits<double>::quiet_NaN();
        document.estimate->facts[0].otherwiseSigma = std::numeric_limits<double>::infinity();
        const auto read = parse(toJson(document, *model_));
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(read->estimate->measureSigma[0], 0.0);
        QCOMPARE(read->estimate->facts[0].otherwiseSigma, 0.0);
    }

    void residualsWithoutAPixelAreLeftOut() {
        FitDocument document = randomDocument();
        document.photos[0].residualPx[4] = std::numeric_limits<double>::infinity();
        const std::string text = toJson(document, *model_);
        QVERIFY(!json::parse(text).at("photos").at(0).at("landmarks").at(4).contains("residual_px"));
        QVERIFY(parse(text));
    }

    void fileNamesThatAreNotUtf8AreStillWritten() {
        FitDocument document;
        document.photos.resize(1);
        document.photos[0].file = "caf\xe9.jpg";
        QVERIFY(parse(toJson(document, *model_)));
    }

    void comesFromAFit() {
        const FitDocument expected = randomDocument();
        FitProblem problem;
        FitResult result;
        auto snapshot = std::make_shared<FitSnapshot>();
        snapshot->shape = expected.shape;
        for (const FitDocument::Photo& photo : expected.photos) {
            FitView view;
            view.file = photo.file;
            view.landmarks = photo.landmarks;
            problem.views.push_back(view);
            snapshot->views.push_back(photo.state);
            ViewFigures figures;
            figures.reprojectionRmsPx = photo.reprojectionRmsPx;
            figures.staturePx = photo.staturePx;
            figures.worstJointExcessRad = photo.worstJointExcessRad;
            for (int i = 0; i < kLandmarkCount; ++i)
                figures.projected.col(i) =
                    photo.landmarks[static_cast<std::size_t>(i)].position + Eigen::Vector2d(3, -4);
            snapshot->figures.push_back(figures);
        }
        problem.heightM = expected.heightM;
        problem.ageYears = expected.ageYears;
        problem.sex = expected.sex;
        problem.facts = expected.facts;
        problem.clothing = expected.clothing;
        problem.fixed = {{Phenotype::Weight, 0.5}};
        problem.fixedLocalChanges = {{3, 0.5}};
        problem.fixedBones = {"upperarm01.L"};
        result.termination = Termination::Converged;
        result.iterations = expected.iterations;
        result.seconds = expected.seconds;
        result.backend = expected.backend;
        result.polish = expected.polish;
        result.notes = expected.notes;
        result.best = snapshot;
        result.estimate = expected.estimate;
        FitDocument made = makeFitDocument(problem, result);
        for (std::size_t p = 0; p < made.photos.size(); ++p) {
            for (const double residual : made.photos[p].residualPx) QCOMPARE(residual, 5.0);
            made.photos[p].residualPx = expected.photos[p].residualPx;
            made.photos[p].leftOut = expected.photos[p].leftOut;
            made.photos[p].ignoreMask = expected.photos[p].ignoreMask;
        }
        made.locks.measures = expected.locks.measures;  // held in the window, unknown to fits
        QCOMPARE(toJson(made, *model_), toJson(expected, *model_));
    }

    void posesAreChosenAsPeopleCount() {
        FitDocument document;
        QVERIFY(poseOfPhoto(document, 1)->bones.empty());
        QCOMPARE(poseOfPhoto(document, 2).error().code, ErrorCode::InvalidArgument);
        document.photos.resize(2);
        document.photos[1].state.pose.bones.assign(104, Eigen::Matrix4d::Constant(2));
        QCOMPARE(poseOfPhoto(document, 2)->bones[0](0, 0), 2.0);
        for (const int number : {0, -1, 3}) {
            const auto pose = poseOfPhoto(document, number);
            QVERIFY(!pose);
            QCOMPARE(pose.error().code, ErrorCode::InvalidArgument);
            QVERIFY(QString::fromStdString(pose.error().message).contains("from 1 to 2"));
        }
    }

    void badDocumentsAreRefusedWithTheirFault_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("fragment");
        const auto row = [](const char* name, const QByteArray& text, ErrorCode code, const char* fragment) {
            QTest::newRow(name) << text << static_cast<int>(code) << QString(fragment);
        };
        const auto body = [](const QByteArray& fields) { return R"({"schema":"abf.fit/1",)" + fields + "}"; };
        const auto bone = [&](const QByteArray& matrix) {
            return body(R"("photos":[{"pose":{"bones":{"head":)" + matrix + "}}}]");
        };
        const ErrorCode corrupt = ErrorCode::Corrupt, unsupported = ErrorCode::Unsupported;
        row("empty", "", corrupt, "not JSON");
        row("not JSON", "{\"schema\":\n  oops}", corrupt, "line 2");
        row("truncated", R"({"schema":"abf.fit/1","phenotypes":{"age":0.)", corrupt, "line 1");
        row("invalid UTF-8", body("\"phenotypes\":{\"\xff\":1}"), corrupt, "not JSON");
        row("a list", "[]", corrupt, "must be an object");
        row("no schema", R"({"phenotypes":{}})", unsupported, "schema");
        row("other schema", R"({"schema":"abf.fit/2"})", unsupported, "abf.fit/2");
        row("schema is a number", R"({"schema":1})", corrupt, "/schema must be a text");
        row("other model", body(R"("model":{"name":"smpl"})"), unsupported, "smpl");
        row("other data", body(R"("model":{"sha256":"00"})"), unsupported, "/model/sha256");
        row("misspelt section", body(R"("phenotype":{"age":0.7})"), corrupt, "did you mean \"phenotypes\"?");
        row("misspelt bones", body(R"("photos":[{"pose":{"bone":{}}}])"), corrupt, "did you mean \"bones\"?");
        row("unknown phenotype", body(R"("phenotypes":{"heigth":1})"), corrupt,
            "\"heigth\" (did you mean \"height\"?)");
        row("unknown phenotypes", body(R"("phenotypes":{"charm":1,"Age":0.7})"), corrupt,
            "\"Age\" (did you mean \"age\"?), \"charm\"");
        row("unknown local change", body(R"("local_changes":{"nose-hump-inc":1})"), corrupt,
            "\"nose-hump-inc\" (did you mean \"nose-hump-incr\"?)");
        row("unknown facial action", body(R"("facial_actions":{"jaw_open":1})"), corrupt, "\"jawOpen\"");
        row("unknown bone", body(R"("photos":[{"pose":{"bones":{"upperarm01_l":[]}}}])"), corrupt,
            "/photos/0/pose/bones has no such bone: \"upperarm01_l\" (did you mean \"upperarm01.L\"?)");
        row("unknown landmark", body(R"("photos":[{"landmarks":[{"name":"left_nose"}]}])"), corrupt,
            "left_nose");
        row("nameless landmark", body(R"("photos":[{"landmarks":[{"x":1}]}])"), corrupt,
            "/photos/0/landmarks/0");
        row("landmark twice", body(R"("photos":[{"landmarks":[{"name":"nose"},{"name":"nose"}]}])"), corrupt,
            "second time");
        row("key twice", body(R"("phenotypes":{"age":0.7,"age":0.2})"), corrupt, "\"age\" stands twice");
        row("text for a number", body(R"("phenotypes":{"age":"0.7"})"), corrupt,
            "/phenotypes/age must be a number");
        row("null for a number", body(R"("phenotypes":{"age":null})"), corrupt,
            "/phenotypes/age must be a number");
        row("too large a number", body(R"("phenotypes":{"age":1e999})"), corrupt, "1e999");
        row("NaN", body(R"("phenotypes":{"age":NaN})"), corrupt, "not JSON");
        row("phenotypes as a list", body(R"("phenotypes":[0.7])"), corrupt, "/phenotypes must be an object");
        row("photos as an object", body(R"("photos":{})"), corrupt, "/photos must be a list");
        row("photo as a text", body(R"("photos":["a.jpg"])"), corrupt, "/photos/0 must be an object");
        row("three rows", bone("[[1,0,0,0],[0,1,0,0],[0,0,1,0]]"), corrupt,
            "/photos/0/pose/bones/head must be a 4x4");
        row("short row", bone("[[1,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]]"), corrupt, "/head/0 must have four");
        row("seventeen", bone("[1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1,0]"), corrupt, "4x4");
        row("transposed", bone("[[1,0,0,0],[0,1,0,0],[0,0,1,0],[5,0,0,1]]"), corrupt, "last row");
        row("matrix with text", bone("[[1,0,0,\"x\"],[0,1,0,0],[0,0,1,0],[0,0,0,1]]"), corrupt, "/head/0/3");
        row("other parameterization", body(R"("photos":[{"pose":{"parameterization":"world"}}])"),
            unsupported, "world");
        row("mirrored camera",
            body(R"("photos":[{"camera":{"world_to_camera":[[-1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]]}}])"),
            corrupt, "/photos/0/camera/world_to_camera");
        row("half a pixel wide", body(R"("photos":[{"camera":{"width":0.5}}])"), corrupt, "whole number");
        row("other sex", body(R"("known":{"sex":"m"})"), corrupt, "/known/sex");
        row("unknown measure", body(R"("known":{"facts":[{"measure":"waist_grith","value":0.9}]})"), corrupt,
            "/known/facts/0/measure is \"waist_grith\", which is no measure; did you mean \"waist_girth\"?");
        row("measure twice",
            body(R"("known":{"facts":[{"measure":"mass","value":80},{"measure":"mass","value":81}]})"),
            corrupt, "second time");
        row("fact without a value", body(R"("known":{"facts":[{"measure":"mass"}]})"), corrupt,
            "/known/facts/0 has no \"value\"");
        row("weightless", body(R"("known":{"facts":[{"measure":"mass","value":0}]})"), corrupt,
            "/known/facts/0/value must be more than 0");
        row("other clothing", body(R"("known":{"clothing":"wide"})"), corrupt, "/known/clothing must be");
        row("lock of an unknown measure", body(R"("locks":{"measures":["waist_grith"]})"), corrupt,
            "did you mean \"waist_girth\"?");
        row("locks as a list", body(R"("locks":["gender"])"), corrupt, "/locks must be an object");
        row("unknown lock", body(R"("locks":{"phenotypes":["wieght"]})"), corrupt,
            "/locks/phenotypes/0 is \"wieght\", which is no phenotype; did you mean \"weight\"?");
        row("unknown locked bone", body(R"("locks":{"bones":["upperarm01"]})"), corrupt,
            "/locks/bones/0 is \"upperarm01\", which is no bone; did you mean \"upperarm01.L\"?");
        row("unknown clothed part", body(R"("estimate":{"clothing":{"hat":{"thickness":0.1}}})"), corrupt,
            "/estimate/clothing has no such part");
        row("odd photo that is none", body(R"("photos":[{}],"estimate":{"odd_photos":[2]})"), corrupt,
            "/estimate/odd_photos/0 must be the number of a photo");
        row("other quality", body(R"("estimate":{"quality":{"verdict":"great"}})"), corrupt,
            "/estimate/quality/verdict");
        row("deeply nested", QByteArray(200'000, '['), corrupt, "not JSON");
    }
    void badDocumentsAreRefusedWithTheirFault() {
        QFETCH(QByteArray, text);
        QFETCH(int, code);
        QFETCH(QString, fragment);
        const auto document = parse(text.toStdString());
        QVERIFY(!document);
        const QString message = QString::fromStdString(document.error().message);
        QVERIFY2(message.contains(fragment), qPrintable(message));
        QVERIFY2(message.contains("test.json"), qPrintable(message));
        QCOMPARE(static_cast<int>(document.error().code), code);
    }

    void fieldsOfLaterVersionsArePassedOver() {
        QVERIFY(parse(
            R"({"schema":"abf.fit/1","measurements":{"waist_cm":80},"photos":[{"mask":"a.png","camera":{"k1":0}}]})"));
    }

    void ownModelIsAccepted() {
        const json model = {{"name", model_->name()}, {"version", "another"}, {"sha256", model_->sha256()}};
        QVERIFY(parse(json({{"schema", "abf.fit/1"}, {"model", model}}).dump()));
    }

    void damagedDocumentsNeverCrash() {
        const std::string whole = toJson(randomDocument(), *model_);
        const std::string small =
            R"({"schema":"abf.fit/1","phenotypes":{"age":0.7,"african":1},"photos":[{"landmarks":[
            {"name":"nose","x":1,"y":2}],"pose":{"bones":{"head":[[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]]}}}]})";
        std::mt19937 random(6);
        for (int trial = 0; trial < 3000; ++trial) {
            std::string text = trial % 100 == 0 ? whole : small;
            for (unsigned edits = 1 + random() % 4; edits > 0; --edits) {
                const std::size_t at = random() % text.size();
                switch (random() % 4) {
                    case 0:
                        text[at] = static_cast<char>(random());
                        break;
                    case 1:
                        text.erase(at, 1 + random() % 20);
                        break;
                    case 2:
                        text.insert(at, text.substr(random() % text.size(), random() % 30));
                        break;
                    default:
                        text[at] = "{}[],:\"0-e"[random() % 10];
                        break;
                }
                if (text.empty()) text = " ";
            }
            const auto document = parse(text);
            if (!document) QVERIFY(!document.error().message.empty());
        }
    }

    void filesAreRead() {
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("a.fit.json").toStdString();
        QCOMPARE(readFitDocument(file, *model_).error().code, ErrorCode::NotFound);
        QCOMPARE(readFitDocument(folder.path().toStdString(), *model_).error().code, ErrorCode::Unreadable);
        QFile out(folder.filePath("a.fit.json"));
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(readFitDocument(file, *model_).error().code, ErrorCode::Corrupt);
        out.write("\xef\xbb\xbf{\"schema\":\"abf.fit/1\"}");  // editors add the mark
        out.flush();
        QVERIFY(readFitDocument(file, *model_));
        QVERIFY(out.resize(65ll << 20));
        QCOMPARE(readFitDocument(file, *model_).error().code, ErrorCode::LimitExceeded);
    }

  private:
    Result<FitDocument> parse(const std::string& text) const {
        return parseFitDocument(text, *model_, "test.json");
    }

    FitDocument randomDocument() const {
        std::mt19937_64 random(5);
        std::uniform_real_distribution<double> uniform(-1, 1);
        const auto number = [&] { return uniform(random); };
        FitDocument document;
        for (int p = 0; p < kPhenotypeCount; ++p) document.shape.phenotypes.values[p] = number();
        document.shape.localChanges.resize(static_cast<Eigen::Index>(model_->localChangeLabels().size()));
        document.shape.facialActions.resize(static_cast<Eigen::Index>(model_->facialActionLabels().size()));
        for (double& value : document.shape.localChanges) value = number();
        for (double& value : document.shape.facialActions) value = number() * 1e-9;
        for (const char* name : {"photos/front \"1\".jpg", "seit\xc3\xa4r.png"}) {
            FitDocument::Photo photo;
            photo.file = name;
            photo.state.camera = {3000, 4001, 5000 * number(), 5000 * number(), 1500 * number(), 2000.25, {}};
            photo.state.camera.cameraFromWorld =
                Eigen::Translation3d(number(), number(), 3) *
                Eigen::AngleAxisd(number(), Eigen::Vector3d(number(), number(), number()).normalized());
            for (int b = 0; b < model_->annyRig().boneCount(); ++b) {
                Eigen::Matrix4d bone = Eigen::Matrix4d::NullaryExpr([&] { return number(); });
                bone.row(3) << 0, 0, 0, 1;
                photo.state.pose.bones.push_back(bone);
            }
            for (std::size_t i = 0; i < kLandmarkCount; ++i) {
                photo.landmarks[i] = {
                    {4000 * number(), 4000 * number()}, std::abs(number()), i == 3, i == 7, i == 11};
                photo.residualPx[i] = std::abs(number()) / 3;
            }
            photo.reprojectionRmsPx = number();
            photo.staturePx = 1000 * number();
            photo.worstJointExcessRad = 0.1;
            document.photos.push_back(photo);
        }
        document.termination = "converged";
        document.backend = "cpu";
        document.iterations = 31;
        document.seconds = 1.0 / 3;
        document.polish = {9, 3e-4, 4e-5};
        document.notes = {"Height is not known: the average is assumed."};
        document.heightM = 1.83;
        document.ageYears = 41;
        document.sex = Sex::Female;
        document.photos[0].ignoreMask = "cloth.png";
        document.photos[1].leftOut = true;
        document.facts = {{Measure::Mass, 80, 0}, {Measure::WaistGirth, 0.92, 0.01}};
        document.clothing = ClothingFit::Loose;
        document.locks = {{Phenotype::Weight}, {3}, {"upperarm01.L"}, {Measure::WaistGirth}};
        ShapeEstimate estimate;
        for (std::size_t m = 0; m < kMeasureCount; ++m) {
            estimate.measures[m] = 0.1 * static_cast<double>(m);
            estimate.measureSigma[m] = 0.001 * static_cast<double>(m);
        }
        estimate.phenotypeSigma[static_cast<std::size_t>(Phenotype::Age)] = 0.1;
        estimate.clothing = clothingAllowance(ClothingFit::Normal);
        estimate.clothing.spread.fill(0.002);
        estimate.facts = {{Measure::WaistGirth, 0.92, 0.01, 0.921, 0.84, 0.0095, true}};
        estimate.oddViews = {1};
        estimate.bestNextPhoto = "side";
        estimate.quality = FitQuality::Fair;
        estimate.qualityReasons = {"The photos contradict each other."};
        document.estimate = estimate;
        return document;
    }

    std::shared_ptr<const BodyModel> model_;
};

QTEST_GUILESS_MAIN(TestFitDocument)
#include "test_fit_document.moc"
