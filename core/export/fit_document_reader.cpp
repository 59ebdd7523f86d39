// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "core/base/mapped_file.h"
#include "core/export/fit_document.h"
#include "core/export/fit_json.h"
#include "core/export/label_table.h"

namespace abf {
namespace {

using Json = nlohmann::json;

/// Leaves the reader from any depth; parseFitDocument turns it into its Result.
struct Malformed {
    ErrorCode code;
    std::string message;
};

/// A value of the document and where it stands, as a JSON pointer.
struct Node {
    const Json* value;
    std::string pointer;

    [[noreturn]] void reject(const std::string& what, ErrorCode code = ErrorCode::Corrupt) const {
        throw Malformed{code, (pointer.empty() ? std::string("the document") : pointer) + " " + what};
    }

    void requireObject() const {
        if (!value->is_object())
            reject("must be an object, but is of type " + std::string(value->type_name()) + ".");
    }

    /// Calls visit(Node) if the object has such an entry.
    template <class Visit>
    void ifPresent(const std::string& key, Visit&& visit) const {
        const auto entry = value->find(key);
        if (entry != value->end()) visit(Node{&*entry, pointer + "/" + key});
    }

    /// Calls visit(key, Node) for each entry of an object.
    template <class Visit>
    void forEachEntry(Visit&& visit) const {
        requireObject();
        for (auto entry = value->begin(); entry != value->end(); ++entry)
            visit(entry.key(), Node{&*entry, pointer + "/" + entry.key()});
    }

    /// Calls visit(Node) for each element of a list.
    template <class Visit>
    void forEachElement(Visit&& visit) const {
        if (!value->is_array())
            reject("must be a list, but is of type " + std::string(value->type_name()) + ".");
        for (std::size_t i = 0; i < value->size(); ++i)
            visit(Node{&(*value)[i], pointer + "/" + std::to_string(i)});
    }

    double number() const {
        if (!value->is_number())
            reject("must be a number, but is of type " + std::string(value->type_name()) + ".");
        const double number = value->get<double>();
        if (!std::isfinite(number)) reject("is not finite.");
        return number;
    }

    int count() const {
        const double real = number();
        if (real != std::floor(real) || real < 0 || real > 1e9)
            reject("must be a whole number, zero or more.");
        return static_cast<int>(real);
    }

    std::string text() const {
        if (!value->is_string())
            reject("must be a text, but is of type " + std::string(value->type_name()) + ".");
        return value->get<std::string>();
    }

    bool truth() const {
        if (!value->is_boolean()) reject("must be true or false.");
        return value->get<bool>();
    }

    /// Row-major, as four rows of four or as sixteen numbers in a row; an affine map.
    Eigen::Matrix4d matrix() const {
        std::vector<double> numbers;
        forEachElement([&](const Node& row) {
            if (!row.value->is_array()) {
                numbers.push_back(row.number());
            } else {
                if (row.value->size() != 4) row.reject("must have four numbers.");
                row.forEachElement([&](const Node& entry) { numbers.push_back(entry.number()); });
            }
        });
        if (numbers.size() != 16) reject("must be a 4x4 matrix: four rows of four numbers.");
        const Eigen::Matrix4d result =
            Eigen::Map<const Eigen::Matrix<double, 4, 4, Eigen::RowMajor>>(numbers.data());
        if (!result.row(3).isApprox(Eigen::RowVector4d(0, 0, 0, 1), 1e-6))
            reject("must have 0 0 0 1 as its last row (matrices are row-major and act on columns).");
        return result;
    }
};

/// Throws when entries of `node` are not among `labels`, naming each and what was probably meant.
void requireLabels(const Node& node, const LabelTable& labels, const std::string& kind) {
    constexpr std::size_t kMaxListed = 10;
    std::vector<std::string> unknown;
    node.forEachEntry([&](const std::string& label, const Node&) {
        if (labels.find(label) >= 0) return;
        const std::string_view meant = labels.nearest(label, std::max<std::size_t>(2, label.size() / 3));
        unknown.push_back("\"" + label + "\"" +
                          (meant.empty() ? "" : " (did you mean \"" + std::string(meant) + "\"?)"));
    });
    if (unknown.empty()) return;
    std::string message = "has no such " + kind + ": ";
    for (std::size_t i = 0; i < unknown.size() && i < kMaxListed; ++i)
        message += (i == 0 ? "" : ", ") + unknown[i];
    if (unknown.size() > kMaxListed)
        message += " and " + std::to_string(unknown.size() - kMaxListed) + " more";
    node.reject(message + ".");
}

/// Fields of later versions are passed over, but a slip of the pen ("phenotype") must not lose a body.
void rejectMisspelt(const Node& node, std::span<const std::string_view> fields) {
    const LabelTable known(fields);
    node.forEachEntry([&](const std::string& field, const Node&) {
        if (known.find(field) >= 0) return;
        const std::string_view meant = known.nearest(field, 1);
        if (!meant.empty() && !node.value->contains(std::string(meant)))
            node.reject("has a field \"" + field + "\"; did you mean \"" + std::string(meant) + "\"?");
    });
}

class Reader {
  public:
    explicit Reader(const BodyModel& model)
        : model_(model),
          phenotypes_(kPhenotypeNames),
          localChanges_(model.localChangeLabels()),
          facialActions_(model.facialActionLabels()),
          bones_(model.annyRig().boneLabels),
          landmarks_(kLandmarkNames) {}

    FitDocument read(const Node& root) const {
        root.requireObject();
        requireSchema(root);
        static constexpr std::array<std::string_view, 9> kFields = {
            "schema", "model", "phenotypes", "local_changes", "facial_actions", "photos", "pose", "fit", "known"};
        rejectMisspelt(root, kFields);
        root.ifPresent("model", [&](const Node& node) { requireModel(node); });

        FitDocument document;
        root.ifPresent("phenotypes", [&](const Node& node) {
            requireLabels(node, phenotypes_, "phenotype");
            node.forEachEntry([&](const std::string& label, const Node& entry) {
                document.shape.phenotypes.values[phenotypes_.find(label)] = entry.number();
            });
        });
        root.ifPresent("local_changes", [&](const Node& node) {
            document.shape.localChanges =
                values(node, localChanges_, "local change", model_.localChangeLabels().size());
        });
        root.ifPresent("facial_actions", [&](const Node& node) {
            document.shape.facialActions =
                values(node, facialActions_, "facial action", model_.facialActionLabels().size());
        });
        root.ifPresent("photos", [&](const Node& node) {
            node.forEachElement([&](const Node& entry) { document.photos.push_back(photo(entry)); });
        });
        root.ifPresent("pose", [&](const Node& node) {
            document.pose.emplace().bones.assign(static_cast<std::size_t>(model_.annyRig().boneCount()),
                                                 Eigen::Matrix4d::Identity());
            readPose(node, *document.pose);
        });
        root.ifPresent("fit", [&](const Node& node) { readFit(node, document); });
        root.ifPresent("known", [&](const Node& node) { readKnown(node, document); });
        return document;
    }

  private:
    static void requireSchema(const Node& root) {
        if (!root.value->contains("schema"))
            root.reject(
                "has no \"schema\"; a fit begins with \"schema\": \"" + std::string(kFitSchema) + "\".",
                ErrorCode::Unsupported);
        root.ifPresent("schema", [](const Node& node) {
            const std::string schema = node.text();
            if (schema != kFitSchema)
                node.reject(
                    "is \"" + schema + "\", but this program reads \"" + std::string(kFitSchema) + "\".",
                    ErrorCode::Unsupported);
        });
    }

    void requireModel(const Node& node) const {
        node.requireObject();
        node.ifPresent("name", [&](const Node& name) {
            if (name.text() != model_.name())
                name.reject("is \"" + name.text() + "\", but this program has the model \"" +
                                std::string(model_.name()) + "\".",
                            ErrorCode::Unsupported);
        });
        node.ifPresent("version", [](const Node& version) { version.text(); });
        node.ifPresent("sha256", [&](const Node& sha256) {
            if (sha256.text() != model_.sha256())
                sha256.reject(
                    "is " + sha256.text() + ", but the model here has " + std::string(model_.sha256()) +
                        ": the fit was made with other model data. Take the sha256 out of the file to "
                        "read it with this model nevertheless.",
                    ErrorCode::Unsupported);
        });
    }

    /// Values by label; empty when all are zero.
    static Eigen::VectorXd values(const Node& node, const LabelTable& labels, const std::string& kind,
                                  std::size_t count) {
        requireLabels(node, labels, kind);
        Eigen::VectorXd out = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(count));
        node.forEachEntry(
            [&](const std::string& label, const Node& entry) { out[labels.find(label)] = entry.number(); });
        return out.isZero(0) ? Eigen::VectorXd() : out;
    }

    FitDocument::Photo photo(const Node& node) const {
        node.requireObject();
        static constexpr std::array<std::string_view, 7> kFields = {"file",
                                                                    "camera",
                                                                    "pose",
                                                                    "landmarks",
                                                                    "reprojection_rms_px",
                                                                    "stature_px",
                                                                    "worst_joint_excess_rad"};
        rejectMisspelt(node, kFields);
        FitDocument::Photo photo;
        photo.state.pose.bones.assign(static_cast<std::size_t>(model_.annyRig().boneCount()),
                                      Eigen::Matrix4d::Identity());
        node.ifPresent("file", [&](const Node& entry) { photo.file = entry.text(); });
        node.ifPresent("camera", [&](const Node& entry) { photo.state.camera = camera(entry); });
        node.ifPresent("pose", [&](const Node& entry) { readPose(entry, photo.state.pose); });
        node.ifPresent("landmarks", [&](const Node& entry) { readLandmarks(entry, photo); });
        readNumber(node, "reprojection_rms_px", photo.reprojectionRmsPx);
        readNumber(node, "stature_px", photo.staturePx);
        readNumber(node, "worst_joint_excess_rad", photo.worstJointExcessRad);
        return photo;
    }

    static PinholeCamera camera(const Node& node) {
        node.requireObject();
        PinholeCamera camera;
        node.ifPresent("width", [&](const Node& entry) { camera.width = entry.count(); });
        node.ifPresent("height", [&](const Node& entry) { camera.height = entry.count(); });
        readNumber(node, "fx", camera.fx);
        readNumber(node, "fy", camera.fy);
        readNumber(node, "cx", camera.cx);
        readNumber(node, "cy", camera.cy);
        node.ifPresent("world_to_camera", [&](const Node& entry) {
            const Eigen::Matrix4d matrix = entry.matrix();
            const Eigen::Matrix3d rotation = matrix.topLeftCorner<3, 3>();
            // Hand-written digits are few; what must not pass is a scale, a mirror or a transposed matrix.
            if (!(rotation.transpose() * rotation).isIdentity(1e-3) || rotation.determinant() < 0)
                entry.reject("must be a rotation and a translation.");
            camera.cameraFromWorld.matrix() = matrix;
        });
        return camera;
    }

    void readPose(const Node& node, BodyPose& pose) const {
        node.requireObject();
        static constexpr std::array<std::string_view, 2> kFields = {"parameterization", "bones"};
        rejectMisspelt(node, kFields);
        node.ifPresent("parameterization", [](const Node& entry) {
            if (entry.text() != kLocalRef)
                entry.reject(
                    "is \"" + entry.text() + "\", but a fit holds \"" + std::string(kLocalRef) + "\".",
                    ErrorCode::Unsupported);
        });
        node.ifPresent("bones", [&](const Node& bones) {
            requireLabels(bones, bones_, "bone");
            bones.forEachEntry([&](const std::string& label, const Node& entry) {
                pose.bones[static_cast<std::size_t>(bones_.find(label))] = entry.matrix();
            });
        });
    }

    void readLandmarks(const Node& node, FitDocument::Photo& photo) const {
        std::set<int> seen;
        node.forEachElement([&](const Node& element) {
            element.requireObject();
            int index = -1;
            element.ifPresent("name", [&](const Node& name) {
                index = landmarks_.find(name.text());
                if (index < 0) name.reject("is \"" + name.text() + "\", which is none of the 33 landmarks.");
            });
            if (index < 0) element.reject("has no \"name\".");
            if (!seen.insert(index).second) element.reject("names a landmark for the second time.");
            Landmark& landmark = photo.landmarks[static_cast<std::size_t>(index)];
            readNumber(element, "x", landmark.position.x());
            readNumber(element, "y", landmark.position.y());
            readNumber(element, "visibility", landmark.visibility);
            readNumber(element, "residual_px", photo.residualPx[static_cast<std::size_t>(index)]);
            element.ifPresent("corrected", [&](const Node& flag) { landmark.corrected = flag.truth(); });
            element.ifPresent("ignored", [&](const Node& flag) { landmark.ignored = flag.truth(); });
        });
    }

    static void readFit(const Node& node, FitDocument& document) {
        node.requireObject();
        node.ifPresent("termination", [&](const Node& entry) { document.termination = entry.text(); });
        node.ifPresent("iterations", [&](const Node& entry) { document.iterations = entry.count(); });
        readNumber(node, "seconds", document.seconds);
        node.ifPresent("backend", [&](const Node& entry) { document.backend = entry.text(); });
        node.ifPresent("polish", [&](const Node& polish) {
            polish.requireObject();
            polish.ifPresent("iterations",
                             [&](const Node& entry) { document.polish.iterations = entry.count(); });
            readNumber(polish, "phenotype_change", document.polish.phenotypeChange);
            readNumber(polish, "vertex_change_m", document.polish.vertexChangeM);
        });
        node.ifPresent("notes", [&](const Node& notes) {
            notes.forEachElement([&](const Node& note) { document.notes.push_back(note.text()); });
        });
    }

    static void readKnown(const Node& node, FitDocument& document) {
        node.requireObject();
        node.ifPresent("height_m", [&](const Node& entry) { document.heightM = entry.number(); });
        node.ifPresent("age_years", [&](const Node& entry) { document.ageYears = entry.number(); });
        node.ifPresent("sex", [&](const Node& entry) {
            const std::string sex = entry.text();
            if (sex != "male" && sex != "female") entry.reject("must be \"male\" or \"female\".");
            document.sex = sex == "male" ? Sex::Male : Sex::Female;
        });
    }

    static void readNumber(const Node& object, const char* key, double& out) {
        object.ifPresent(key, [&](const Node& entry) { out = entry.number(); });
    }

    const BodyModel& model_;
    LabelTable phenotypes_, localChanges_, facialActions_, bones_, landmarks_;
};

/// Parses, refusing a key that stands twice in one object (the library would keep the last one silently).
Json parseJson(std::string_view text) {
    std::vector<std::set<std::string>> keys;
    std::string repeated;
    const Json::parser_callback_t callback = [&](int, Json::parse_event_t event, Json& parsed) {
        if (event == Json::parse_event_t::object_start) keys.emplace_back();
        if (event == Json::parse_event_t::object_end) keys.pop_back();
        if (event == Json::parse_event_t::key && !keys.back().insert(parsed.get<std::string>()).second)
            repeated = parsed.get<std::string>();
        return true;
    };
    try {
        Json document = Json::parse(text, callback);
        if (!repeated.empty())
            throw Malformed{ErrorCode::Corrupt, "\"" + repeated + "\" stands twice in one object."};
        return document;
    } catch (const Json::exception& error) {
        // "[json.exception.parse_error.101] parse error at line 3, column 7: ..."
        const std::string what = error.what();
        const std::size_t bracket = what.find("] ");
        throw Malformed{ErrorCode::Corrupt,
                        "it is not JSON: " + what.substr(bracket == what.npos ? 0 : bracket + 2) + "."};
    }
}

}  // namespace

Result<FitDocument> parseFitDocument(std::string_view json, const BodyModel& model,
                                     std::string_view sourceName) {
    try {
        const Json root = parseJson(json);
        return Reader(model).read(Node{&root, ""});
    } catch (const Malformed& malformed) {
        return fail(malformed.code,
                    "Cannot read the fit " + std::string(sourceName) + ": " + malformed.message);
    }
}

Result<FitDocument> readFitDocument(const std::filesystem::path& file, const BodyModel& model) {
    constexpr std::size_t kMaxBytes = std::size_t{64} << 20;  // a photo takes some 30 kB
    const Result<MappedFile> mapped = MappedFile::open(file);
    if (!mapped) return propagate(mapped);
    const std::span<const std::byte> bytes = mapped->bytes();
    if (bytes.size() > kMaxBytes)
        return fail(ErrorCode::LimitExceeded, file.string() + " is larger than 64 MiB: it is not a fit.");
    return parseFitDocument({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, model,
                            file.string());
}

}  // namespace abf
