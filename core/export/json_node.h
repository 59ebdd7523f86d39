// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <cmath>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/export/label_table.h"

namespace abf {

/// Leaves the reader of a document from any depth; parseFitDocument turns it into its Result.
struct MalformedDocument {
    ErrorCode code;
    std::string message;
};

/// A value of the document and where it stands, as a JSON pointer.
struct JsonNode {
    const nlohmann::json* value;
    std::string pointer;

    [[noreturn]] void reject(const std::string& what, ErrorCode code = ErrorCode::Corrupt) const {
        throw MalformedDocument{code, (pointer.empty() ? std::string("the document") : pointer) + " " + what};
    }

    void requireObject() const {
        if (!value->is_object())
            reject("must be an object, but is of type " + std::string(value->type_name()) + ".");
    }

    /// Calls visit(JsonNode) if the object has such an entry.
    template <class Visit>
    void ifPresent(const std::string& key, Visit&& visit) const {
        const auto entry = value->find(key);
        if (entry != value->end()) visit(JsonNode{&*entry, pointer + "/" + key});
    }

    /// Calls visit(key, JsonNode) for each entry of an object.
    template <class Visit>
    void forEachEntry(Visit&& visit) const {
        requireObject();
        for (auto entry = value->begin(); entry != value->end(); ++entry)
            visit(entry.key(), JsonNode{&*entry, pointer + "/" + entry.key()});
    }

    /// Calls visit(JsonNode) for each element of a list.
    template <class Visit>
    void forEachElement(Visit&& visit) const {
        if (!value->is_array())
            reject("must be a list, but is of type " + std::string(value->type_name()) + ".");
        for (std::size_t i = 0; i < value->size(); ++i)
            visit(JsonNode{&(*value)[i], pointer + "/" + std::to_string(i)});
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
        forEachElement([&](const JsonNode& row) {
            if (!row.value->is_array()) {
                numbers.push_back(row.number());
            } else {
                if (row.value->size() != 4) row.reject("must have four numbers.");
                row.forEachElement([&](const JsonNode& entry) { numbers.push_back(entry.number()); });
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
void requireLabels(const JsonNode& node, const LabelTable& labels, const std::string& kind);

/// Fields of later versions are passed over, but a slip of the pen ("phenotype") must not lose a body.
void rejectMisspelt(const JsonNode& node, std::span<const std::string_view> fields);

/// Sets `out` if `object` has such a number.
void readNumber(const JsonNode& object, const char* key, double& out);

}  // namespace abf
