// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/body/parameters.h"
#include "tests/support/shared_dir.h"

namespace abf::golden {

using RowMatrixXd = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// One `.json` with its `.bin` of the shared reference folder (format: its README).
class Data {
  public:
    explicit Data(const std::filesystem::path& jsonFile) {
        std::ifstream text(jsonFile);
        if (!text) throw std::runtime_error("cannot read " + jsonFile.string());
        json = nlohmann::json::parse(text);
        std::ifstream binary(jsonFile.parent_path() / json.at("bin").get<std::string>(), std::ios::binary);
        bytes_.assign(std::istreambuf_iterator<char>(binary), {});
    }

    bool has(const std::string& name) const { return json.at("arrays").contains(name); }

    /// An array as doubles whatever its type: all dimensions but the last are rows; a vector is one column.
    RowMatrixXd matrix(const std::string& name) const {
        const auto& entry = json.at("arrays").at(name);
        const auto shape = entry.at("shape").get<std::vector<Eigen::Index>>();
        Eigen::Index rows = 1, cols = shape.size() > 1 ? shape.back() : 1;
        for (std::size_t i = 0; i < shape.size() - (shape.size() > 1 ? 1 : 0); ++i) rows *= shape[i];
        const std::string type = entry.at("dtype");
        const char* data = bytes_.data() + entry.at("offset").get<std::size_t>();
        if (type == "float64") return mapped<double>(data, rows, cols);
        if (type == "float32") return mapped<float>(data, rows, cols);
        if (type == "int32") return mapped<std::int32_t>(data, rows, cols);
        if (type == "uint8" || type == "bool") return mapped<std::uint8_t>(data, rows, cols);
        throw std::runtime_error("array " + name + " has type " + type);
    }

    /// An [N,4,4] array.
    std::vector<Eigen::Matrix4d> matrices(const std::string& name) const {
        const RowMatrixXd all = matrix(name);
        std::vector<Eigen::Matrix4d> result;
        for (Eigen::Index i = 0; i < all.rows(); i += 4) result.emplace_back(all.block<4, 4>(i, 0));
        return result;
    }

    nlohmann::json json;

  private:
    template <class T>
    static RowMatrixXd mapped(const char* data, Eigen::Index rows, Eigen::Index cols) {
        RowMatrixXd result(rows, cols);
        std::vector<T> copy(static_cast<std::size_t>(rows * cols));
        std::memcpy(copy.data(), data, copy.size() * sizeof(T));
        for (std::size_t i = 0; i < copy.size(); ++i) result.data()[i] = static_cast<double>(copy[i]);
        return result;
    }

    std::string bytes_;
};

inline std::filesystem::path folder() {
    return sharedDir() / "reference";
}
inline Data staticData() {
    return Data(folder() / "static.json");
}
inline Data caseData(int number) {
    char name[16];
    std::snprintf(name, sizeof name, "case%02d.json", number);
    return Data(folder() / name);
}
inline constexpr int kCaseCount = 12;

inline BodyShape shapeOf(const Data& data) {
    BodyShape shape;
    shape.phenotypes.values = data.matrix("phenotypes").col(0).array();
    shape.localChanges = data.matrix("local_changes").col(0);
    shape.facialActions = data.matrix("facial_actions").col(0);
    return shape;
}

inline BodyPose poseOf(const Data& data, const std::string& array = "pose_local_ref",
                       PoseParameterization as = PoseParameterization::LocalRef) {
    return {as, data.matrices(array)};
}

/// Largest absolute difference of two [V,3] sets.
inline double largestDifference(const RowMatrixXd& expected, const Eigen::Matrix3Xf& actual) {
    if (expected.rows() != actual.cols()) return std::numeric_limits<double>::infinity();
    return (expected.transpose() - actual.cast<double>()).cwiseAbs().maxCoeff();
}
inline double largestDifference(const std::vector<Eigen::Matrix4d>& expected,
                                const std::vector<Eigen::Matrix4d>& actual) {
    if (expected.size() != actual.size()) return std::numeric_limits<double>::infinity();
    double worst = 0;
    for (std::size_t i = 0; i < expected.size(); ++i)
        worst = std::max(worst, (expected[i] - actual[i]).cwiseAbs().maxCoeff());
    return worst;
}

}  // namespace abf::golden
