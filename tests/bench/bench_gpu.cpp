// SPDX-License-Identifier: Apache-2.0
/// The forward pass on one CPU thread against a Vulkan device: bench_gpu [--json] [--all] [--device TEXT]
/// [MODEL]. Software devices are spared the batch of 1024 unless --all is given. Figures only; nothing is
/// asserted.
#include <cstdio>
#include <cstring>
#include <random>

#include "core/body/body_evaluator.h"
#include "core/model_io/model_file.h"
#include "gpu/device/submission.h"
#include "gpu/kernels/forward_pass.h"
#include "gpu/prepared_body.h"
#include "gpu/vulkan_batch_evaluator.h"
#include "gpu/vulkan_body_evaluator.h"
#include "tests/bench/measured.h"

using namespace abf;

namespace {

struct Arguments {
    bool json = false, all = false;
    std::string device;
    std::filesystem::path model = defaultModelPath();
};

Arguments readArguments(int argc, char** argv) {
    Arguments result;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--json") == 0)
            result.json = true;
        else if (std::strcmp(argv[i], "--all") == 0)
            result.all = true;
        else if (std::strcmp(argv[i], "--device") == 0 && i + 1 < argc)
            result.device = argv[++i];
        else
            result.model = argv[i];
    }
    return result;
}

/// Adults of eleven phenotypes that differ from each other.
std::vector<BodyShape> adults(std::size_t count) {
    std::mt19937 random(1);
    std::uniform_real_distribution<double> unit(0.02, 0.98);
    std::vector<BodyShape> shapes(count);
    for (BodyShape& shape : shapes) {
        for (double& value : shape.phenotypes.values) value = unit(random);
        shape.phenotypes[Phenotype::Age] = 0.68 + 0.3 * unit(random);
    }
    return shapes;
}

/// A row of the table: a time, and where it is known what was moved in it.
struct Row {
    bench::Measured time;
    int bodies;
    double busBytes = 0;     ///< between host and device, a body
    double memoryBytes = 0;  ///< read and written by kernels and copies if each is fetched once, a body
};

/// Bytes of a delta's blocks that are not empty.
std::vector<double> deltaBytes(const BodyModel& model) {
    std::uint32_t count = 0;
    for (const BlendShape& shape : model.blendShapes()) count = std::max(count, shape.delta + 1);
    std::vector<double> result(count);
    for (std::uint32_t d = 0; d < count; ++d) {
        const ShapeDelta& delta = model.delta(d);
        std::int64_t last = -1;
        for (const ShapeRun& run : delta.runs.first(delta.prefixRuns)) {
            for (std::int64_t block = run.firstVertex / kernels::kBlockVertices;
                 block <= (run.firstVertex + run.count - 1) / kernels::kBlockVertices; ++block) {
                if (block == last) continue;
                last = block;
                result[d] += kernels::kBlockWords * sizeof(std::uint32_t);
            }
        }
    }
    return result;
}

/// What one body moves: see blend_shapes.comp, skinning.comp and ForwardPass::run().
void countBytes(const BodyModel& model, const SurfaceTables& tables, const PreparedBody& body, Row& row) {
    static const std::vector<double> ofDelta = deltaBytes(model);
    const double planes = 12.0 * tables.paddedCount(), mesh = 12.0 * tables.vertexCount();
    const double influences = model.annyRig().influenceStart[tables.vertexCount()];
    const double shapes = static_cast<double>(body.plan.deltas.size());
    const double levers = static_cast<double>(body.levers.size() * sizeof(kernels::BoneLever));
    const double active = shapes * sizeof(kernels::ActiveShape);
    row.busBytes = active + sizeof(kernels::BodyRecord) + levers + mesh;
    row.memoryBytes = 3 * planes + 2 * mesh + 4.0 * tables.vertexCount() + 8 * influences +
                      2 * (levers + active) + 4 * shapes * tables.blockCount();
    for (const WeightedDelta& delta : body.plan.deltas) row.memoryBytes += ofDelta[delta.delta];
}

/// What the device's memory gives a plain copy, bytes read and written a second.
double copyBandwidth(const std::shared_ptr<const DeviceContext>& context) {
    const std::size_t bytes = context->isSoftware() ? 64u << 20 : 256u << 20;
    BufferArena arena(context);
    const DeviceBuffer from = arena.allocate(bytes, BufferUse::DeviceOnly),
                       to = arena.allocate(bytes, BufferUse::DeviceOnly);
    Submission submission(context);
    const auto copies = [&](int count) {
        return bench::measure("copy", 5,
                              [&](int) {
                                  submission.run([&](const vk::raii::CommandBuffer& commands) {
                                      for (int i = 0; i < count; ++i) {
                                          commands.copyBuffer(from.handle(), to.handle(),
                                                              vk::BufferCopy(0, 0, bytes));
                                          Submission::barrier(commands);
                                      }
                                  });
                              })
            .fastest;
    };
    // The difference leaves out what a submission costs.
    const double extra = copies(5) - copies(1);
    return extra > 0 ? 4 * 2e3 * static_cast<double>(bytes) / extra : 0;
}

void print(const DeviceContext& context, double bandwidth, std::size_t bytesForOne,
           const std::vector<Row>& rows, bool json) {
    const auto gbPerSecond = [](const Row& row) {
        return row.bodies * row.memoryBytes / row.time.median / 1e6;
    };
    if (json) {
        std::printf(
            "{\"bench\": \"gpu\", \"device\": \"%s\", \"driver\": \"%s\", \"kind\": \"%s\", \"copy_gb_s\": "
            "%.4g, "
            "\"memory_one_body_mb\": %.4g, \"results\": [",
            context.info().name.c_str(), context.info().driver.c_str(), context.info().kind.c_str(),
            bandwidth / 1e9, static_cast<double>(bytesForOne) / 1e6);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const Row& row = rows[i];
            std::printf(
                "%s\n  {\"name\": \"%s\", \"median_ms\": %.6g, \"fastest_ms\": %.6g, \"runs\": %d, "
                "\"bodies\": %d",
                i == 0 ? "" : ",", row.time.name.c_str(), row.time.median, row.time.fastest, row.time.runs,
                row.bodies);
            if (row.memoryBytes > 0) {
                std::printf(
                    ", \"bus_bytes_per_body\": %.0f, \"memory_bytes_per_body\": %.0f, \"gb_s\": %.4g, "
                    "\"share_of_copy\": %.3g",
                    row.busBytes, row.memoryBytes, gbPerSecond(row), gbPerSecond(row) * 1e9 / bandwidth);
            }
            std::printf("}");
        }
        std::printf("\n]}\n");
        return;
    }
    std::printf("%s (%s), driver %s; copies at %.1f GB/s; %.1f MB for one body\n",
                context.info().name.c_str(), context.info().kind.c_str(), context.info().driver.c_str(),
                bandwidth / 1e9, static_cast<double>(bytesForOne) / 1e6);
    std::printf("%-40s %10s %10s %5s %12s %9s %9s %7s\n", "forward pass", "median ms", "fastest ms", "runs",
                "ms a body", "bus kB", "memory MB", "share");
    for (const Row& row : rows) {
        std::printf("%-40s %10.3f %10.3f %5d %12.4f", row.time.name.c_str(), row.time.median,
                    row.time.fastest, row.time.runs, row.time.median / row.bodies);
        if (row.memoryBytes > 0) {
            std::printf(" %9.0f %9.2f %6.1f%%", row.busBytes / 1e3, row.memoryBytes / 1e6,
                        1e11 * gbPerSecond(row) / bandwidth);
        }
        std::printf("\n");
    }
}

int fail(const Error& error) {
    std::fprintf(stderr, "%s\n", error.message.c_str());
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    const Arguments arguments = readArguments(argc, argv);
    const auto loaded = loadBodyModel(arguments.model);
    if (!loaded) return fail(loaded.error());
    const std::shared_ptr<const BodyModel> model = *loaded;
    VulkanOptions options;
    options.device = arguments.device;
    options.validation = false;
    const auto opened = DeviceContext::create(options);
    if (!opened) return fail(opened.error());
    const std::shared_ptr<const DeviceContext> context = *opened;

    std::vector<Row> rows;
    std::optional<Error> error;
    const auto check = [&](const Result<void>& done) {
        if (!done && !error) error = done.error();
    };
    BodyPose pose;
    pose.bones.assign(model->annyRig().boneLabels.size(), Eigen::Matrix4d::Identity());
    const std::vector<BodyShape> shapes = adults(1024);
    const std::vector<BodyPose> poses(shapes.size(), pose);
    const auto cpu = makeCpuBodyEvaluator(model);
    const auto single = makeVulkanBodyEvaluator(model, context);
    if (!single) return fail(single.error());
    const auto batch = VulkanBatchEvaluator::create(model, context);
    if (!batch) return fail(batch.error());
    EvaluatedBody body;

    std::vector<int> counts = {1, 4, 64};
    if (!context->isSoftware() || arguments.all) counts.push_back(1024);
    for (const int count : counts) {
        const int runs = count == 1 ? 50 : count == 4 ? 20 : count == 64 ? 5 : 3;
        const std::string times = " x" + std::to_string(count);
        const auto n = static_cast<std::size_t>(count);
        rows.push_back(
            {bench::measure("CPU, one thread" + times, runs,
                            [&](int run) {
                                for (std::size_t i = 0; i < n; ++i) {
                                    check(cpu->evaluate(
                                        shapes[(i + static_cast<std::size_t>(run + 1)) % shapes.size()], pose,
                                        body));
                                }
                            }),
             count});
        rows.push_back({bench::measure("Vulkan, from parameters to vertices" + times, runs,
                                       [&](int) {
                                           check((*batch)->evaluate(std::span(shapes).first(n),
                                                                    std::span(poses).first(n), false,
                                                                    [](std::size_t, const auto&) {}));
                                       }),
                        count});
    }
    int next = 0;
    rows.push_back(
        {bench::measure(
             "Vulkan evaluator with its rest mesh x1", 50,
             [&](int) { check((*single)->evaluate(shapes[static_cast<std::size_t>(++next)], pose, body)); }),
         1});
    rows.push_back({bench::measure("Vulkan evaluator, same shape x1", 50,
                                   [&](int) { check((*single)->evaluate(shapes[0], pose, body)); }),
                    1});

    std::size_t bytesForOne = 0;
    double bandwidth = 0;
    try {
        bandwidth = copyBandwidth(context);
        const auto tables = std::make_shared<const SurfaceTables>(context, model);
        BodyPreparation preparation(model);
        std::vector<PreparedBody> prepared(64);
        std::vector<ForwardPass::Body> bodies;
        for (std::size_t i = 0; i < prepared.size(); ++i) {
            check(preparation.prepare(shapes[i], pose, false, prepared[i]));
            bodies.push_back({&prepared[i].plan, prepared[i].levers});
        }
        ForwardPass pass(tables);
        for (const std::size_t count : {std::size_t{1}, std::size_t{64}}) {
            // A slow device's batches are smaller, see VulkanBatchEvaluator.
            const std::size_t used = context->isSoftware() ? std::min<std::size_t>(count, 8) : count;
            pass.reserve(static_cast<int>(used), {});
            if (count == 1) bytesForOne = pass.deviceBytes();
            Row row{bench::measure("Vulkan, the submission alone x" + std::to_string(used), 20,
                                   [&](int) { pass.run(std::span(bodies).first(used), {}); }),
                    static_cast<int>(used)};
            countBytes(*model, *tables, prepared[0], row);
            rows.push_back(std::move(row));
        }
    } catch (const vk::SystemError& cause) {
        return fail(deviceError(context->info().name, cause));
    }
    if (error) return fail(*error);
    print(*context, bandwidth, bytesForOne, rows, arguments.json);
    return 0;
}
