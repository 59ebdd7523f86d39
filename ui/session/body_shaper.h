// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <cstdint>
#include <memory>

#include "core/reshape/body_reshaper.h"
#include "core/reshape/plausible_body.h"
#include "ui/session/worker.h"

namespace abf::ui {

/// Solves for bodies with wanted measures on its own thread. Of the steps of a drag only the newest is
/// solved; its end is always.
class BodyShaper : public QObject {
    Q_OBJECT
  public:
    explicit BodyShaper(QObject* parent = nullptr);
    ~BodyShaper() override;

    /// Once, before the first request.
    void setModel(std::shared_ptr<const BodyModel> model);
    /// A step of the edit `edit`; of one edit only the goals may differ.
    void follow(std::uint64_t edit, ReshapeRequest request);
    /// The end of an edit: independent of the way there.
    void finish(std::uint64_t edit, ReshapeRequest request);

    /// A random body as people are.
    void draw(PlausibleDraw draw);

  signals:
    void drawn(std::uint64_t seed, const abf::BodyShape& shape);
    void drawFailed(const abf::Error& error);
    void shaped(std::uint64_t edit, const abf::ReshapedBody& body, bool finished);
    void failed(std::uint64_t edit, const abf::Error& error);

  private:
    struct Bench;
    void deliver(std::uint64_t edit, const Result<ReshapedBody>& body, bool finished);

    std::shared_ptr<Bench> bench_;  ///< used on the worker only
    Worker worker_;                 // last: joined first
};

}  // namespace abf::ui
