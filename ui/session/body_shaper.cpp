// SPDX-License-Identifier: Apache-2.0
#include "ui/session/body_shaper.h"

#include <QMetaObject>
#include <optional>
#include <utility>

namespace abf::ui {

struct BodyShaper::Bench {
    std::shared_ptr<const BodyModel> model;
    std::optional<BodyReshaper> reshaper;  ///< made on the worker
    std::optional<ReshapeDrag> drag;
    std::uint64_t edit = 0;  ///< that the drag belongs to

    const BodyReshaper& tools() {
        if (!reshaper) reshaper.emplace(model);
        return *reshaper;
    }
    Result<ReshapedBody> follow(std::uint64_t wanted, const ReshapeRequest& request) {
        if (!drag || edit != wanted) {
            drag.reset();
            auto begun = ReshapeDrag::begin(tools(), request);
            if (!begun) return propagate(begun);
            drag.emplace(std::move(*begun));
            edit = wanted;
        }
        return drag->moveTo(request.goals);
    }
};

BodyShaper::BodyShaper(QObject* parent) : QObject(parent) {}
BodyShaper::~BodyShaper() = default;

void BodyShaper::setModel(std::shared_ptr<const BodyModel> model) {
    bench_ = std::make_shared<Bench>();
    bench_->model = std::move(model);
    worker_.post([bench = bench_](const std::stop_token&) { bench->tools(); });
}

void BodyShaper::follow(std::uint64_t edit, ReshapeRequest request) {
    if (!bench_) return;
    worker_.replace([this, bench = bench_, edit, request = std::move(request)](const std::stop_token&) {
        deliver(edit, bench->follow(edit, request), false);
    });
}

void BodyShaper::finish(std::uint64_t edit, ReshapeRequest request) {
    if (!bench_) return;
    worker_.replace([this, bench = bench_, edit, request = std::move(request)](const std::stop_token&) {
        deliver(edit, bench->tools().reshape(request), true);
    });
}

void BodyShaper::draw(PlausibleDraw draw) {
    if (!bench_) return;
    worker_.post([this, bench = bench_, draw = std::move(draw)](const std::stop_token&) {
        const auto shape = drawPlausibleBody(*bench->model, bench->tools(), draw);
        QMetaObject::invokeMethod(
            this,
            [this, seed = draw.seed, shape] {
                if (shape)
                    emit drawn(seed, *shape);
                else
                    emit drawFailed(shape.error());
            },
            Qt::QueuedConnection);
    });
}

void BodyShaper::deliver(std::uint64_t edit, const Result<ReshapedBody>& body, bool finished) {
    QMetaObject::invokeMethod(
        this,
        [this, edit, body, finished] {
            if (body)
                emit shaped(edit, *body, finished);
            else
                emit failed(edit, body.error());
        },
        Qt::QueuedConnection);
}

}  // namespace abf::ui
