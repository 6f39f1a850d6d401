// entente-bench: times one use case on a workspace or a file, and prints one JSON document. Exit 0 done, 1 failed with
// a sentence, 2 usage.
#include "bench/assign_bench.h"
#include "bench/frames_bench.h"
#include "bench/import_bench.h"
#include "bench/locate_bench.h"
#include "bench/match_bench.h"
#include "bench/open_bench.h"
#include "bench/render_bench.h"
#include "bench/sample_bench.h"
#include "bench/start_bench.h"
#include "bench/table_bench.h"
#include "text/sentence.h"

#include <CLI/CLI.hpp>
#include <QApplication>

#include <functional>
#include <iostream>
#include <optional>
#include <sstream>

namespace {

using bench::Json;
using Measure = std::function<geo::Result<Json>(geo::JobControl&)>;

// "1280x800"
bool parseSize(const std::string& text, QSize& size) {
    char between = 0;
    int width = 0;
    int height = 0;
    std::istringstream in{text};
    if (!(in >> width >> between >> height) || between != 'x' || width < 1 || height < 1) return false;
    size = {width, height};
    return in.eof() || (in >> std::ws).eof();
}

// "x0,y0,x1,y1", or "all" for an empty box.
bool parseExtent(const std::string& text, geo::geom::BoxM& box) {
    if (text == "all") return true;
    std::istringstream in{text};
    char comma = 0;
    in >> box.minX >> comma >> box.minY >> comma >> box.maxX >> comma >> box.maxY;
    return !in.fail() && !box.isEmpty();
}

void addWorkspace(CLI::App* command, std::filesystem::path& workspace) {
    command->add_option("workspace", workspace, "a workspace (*.entente)")->required();
}

void addRepeat(CLI::App* command, int& repeat) {
    command->add_option("--repeat", repeat, "repetitions")->check(CLI::Range(1, 10'000))->capture_default_str();
}

void addSize(CLI::App* command, QSize& size) {
    command->add_option_function<std::string>(
        "--size",
        [&size](const std::string& text) {
            if (!parseSize(text, size)) throw CLI::ValidationError("--size", "WIDTHxHEIGHT in pixels");
        },
        "pixels of the picture, 1280x800 unless told");
}

void addOpen(CLI::App& app, Measure& chosen) {
    auto params = std::make_shared<bench::OpenParams>();
    CLI::App* command = app.add_subcommand("open", "from opening the file to the first complete map");
    addWorkspace(command, params->workspace);
    addSize(command, params->size);
    addRepeat(command, params->repeat);
    command->add_flag("--cold", params->isCold, "as if the file had not been read before");
    command->callback(
        [params, &chosen] { chosen = [params](geo::JobControl& job) { return bench::benchOpen(*params, job); }; });
}

void addExtent(CLI::App* command, const std::shared_ptr<bench::RenderParams>& params) {
    command->add_option_function<std::string>(
        "--extent",
        [params](const std::string& text) {
            if (!parseExtent(text, params->extent)) throw CLI::ValidationError("--extent", "x0,y0,x1,y1 or all");
        },
        "metres of the workspace's CRS, or all");
}

void addRender(CLI::App& app, Measure& chosen) {
    auto params = std::make_shared<bench::RenderParams>();
    CLI::App* command = app.add_subcommand("render", "the map of an extent");
    addWorkspace(command, params->workspace);
    addExtent(command, params);
    addSize(command, params->size);
    addRepeat(command, params->repeat);
    command->add_option("--frames", params->frames, "pictures of a pan, after that")->check(CLI::Range(0, 100'000));
    command->add_flag("--every-layer", params->isEveryLayer, "every layer at every scale, parcels too");
    command->add_flag("--filled", params->isFilled, "parcels are filled and outlined, at every scale");
    command->callback(
        [params, &chosen] { chosen = [params](geo::JobControl& job) { return bench::benchRender(*params, job); }; });
}

void addFrames(CLI::App& app, Measure& chosen) {
    auto params = std::make_shared<bench::FramesParams>();
    auto map = std::shared_ptr<bench::RenderParams>(params, &params->map);
    CLI::App* command = app.add_subcommand("frames", "each frame of a hand that pans and zooms over the real canvas");
    addWorkspace(command, map->workspace);
    addExtent(command, map);
    addSize(command, map->size);
    command->add_option("--seconds", params->seconds, "of moving")->check(CLI::Range(0.1, 36'000.0));
    command->add_flag("--every-layer", map->isEveryLayer, "every layer at every scale, parcels too");
    command->add_flag("--filled", map->isFilled, "parcels are filled and outlined, at every scale");
    command->callback(
        [params, &chosen] { chosen = [params](geo::JobControl& job) { return bench::benchFrames(*params, job); }; });
}

void addPan(CLI::App& app, Measure& chosen) {
    auto params = std::make_shared<bench::RenderParams>();
    params->repeat = 1;
    params->frames = 60;
    CLI::App* command =
        app.add_subcommand("pan", "the map of an extent, then moved a twentieth of its width at a time");
    addWorkspace(command, params->workspace);
    addExtent(command, params);
    addSize(command, params->size);
    command->add_option("--frames", params->frames, "pictures")->check(CLI::Range(1, 100'000))->capture_default_str();
    command->callback(
        [params, &chosen] { chosen = [params](geo::JobControl& job) { return bench::benchRender(*params, job); }; });
}

void addMatch(CLI::App& app, Measure& chosen) {
    auto params = std::make_shared<bench::MatchBenchParams>();
    CLI::App* command = app.add_subcommand("match", "a match, and a re-rank after a weight changed");
    addWorkspace(command, params->workspace);
    command->add_option("--project", params->project, "code or number; the first unless told");
    command->add_option("--spaces", params->spaces, "made by repeating those of the workspace")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    addRepeat(command, params->repeat);
    command->callback(
        [params, &chosen] { chosen = [params](geo::JobControl& job) { return bench::benchMatch(*params, job); }; });
}

void addAssign(CLI::App& app, Measure& chosen) {
    auto params = std::make_shared<bench::AssignBenchParams>();
    auto method = std::make_shared<std::string>("optimal");
    CLI::App* command = app.add_subcommand("assign", "the allocation of many projects to many spaces");
    addWorkspace(command, params->workspace);
    command->add_option("--method", *method, "optimal or stable")->check(CLI::IsMember({"optimal", "stable"}));
    command->add_option("--projects", params->projects, "made by repeating those of the workspace")
        ->check(CLI::Range(1, 100'000));
    command->add_option("--spaces", params->spaces, "made by repeating those of the workspace")
        ->check(CLI::Range(1, 1'000'000));
    command->add_option("--seconds", params->seconds, "of search, at most")->check(CLI::Range(0.1, 36'000.0));
    addRepeat(command, params->repeat);
    command->callback([params, method, &chosen] {
        params->method = geo::domain::fromCode<geo::domain::AllocationMethod>(*method).value_or(params->method);
        chosen = [params](geo::JobControl& job) { return bench::benchAssign(*params, job); };
    });
    auto file = std::make_shared<std::filesystem::path>();
    auto repeat = std::make_shared<int>(1);
    CLI::App* assignment = app.add_subcommand("assignment", "an assignment problem of the OR-Library");
    assignment->add_option("file", *file, "n, then n x n costs")->required();
    addRepeat(assignment, *repeat);
    assignment->callback([file, repeat, &chosen] {
        chosen = [file, repeat](geo::JobControl& job) { return bench::benchAssignment(*file, *repeat, job); };
    });
}

void addLocate(CLI::App& app, Measure& chosen) {
    auto file = std::make_shared<std::filesystem::path>();
    auto seconds = std::make_shared<double>(60.0);
    auto repeat = std::make_shared<int>(1);
    CLI::App* pmed = app.add_subcommand("pmed", "a p-median problem of the OR-Library");
    pmed->add_option("file", *file, "n m p, then \"i j cost\" an edge")->required();
    pmed->add_option("--seconds", *seconds, "of search, at most")->check(CLI::Range(0.1, 36'000.0));
    addRepeat(pmed, *repeat);
    pmed->callback([file, seconds, repeat, &chosen] {
        chosen = [file, seconds, repeat](geo::JobControl& job) {
            return bench::benchPMedian(*file, *seconds, *repeat, job);
        };
    });
    auto params = std::make_shared<bench::LocateBenchParams>();
    CLI::App* command = app.add_subcommand("locate", "the sites that cover most, of many candidates and much demand");
    command->add_option("--candidates", params->candidates, "how many")->check(CLI::Range(1, 5'000));
    command->add_option("--demand", params->demand, "squares with residents")->check(CLI::Range(1, 200'000));
    command->add_option("--sites", params->sites, "to be opened")->check(CLI::Range(0, 1'000));
    command->add_option("--kilometres", params->kilometres, "side of the town")->check(CLI::Range(0.1, 200.0));
    command->add_option("--minutes", params->minutes, "on foot")->check(CLI::Range(0.1, 600.0));
    command->add_option("--seed", params->seed, "another one gives another town");
    addRepeat(command, params->repeat);
    command->callback(
        [params, &chosen] { chosen = [params](geo::JobControl& job) { return bench::benchLocate(*params, job); }; });
}

void addImport(CLI::App& app, Measure& chosen) {
    auto params = std::make_shared<bench::ImportBenchParams>();
    auto kind = std::make_shared<std::string>();
    CLI::App* command = app.add_subcommand("import", "the import of a file into a new workspace");
    command->add_option("source", params->request.source, "a file with places or a table")->required();
    command->add_option("--as", *kind, "the kind of its rows")->required();
    command->add_option("--layer", params->request.layer, "of several in the file");
    command->add_option("--epsg", params->request.epsg, "of its coordinates");
    addRepeat(command, params->repeat);
    command->callback([params, kind, &chosen] {
        chosen = [params, kind](geo::JobControl& job) -> geo::Result<Json> {
            GEO_ASSIGN(params->request.kind, geo::domain::parseKind(*kind));
            return bench::benchImport(*params, job);
        };
    });
}

void addTable(CLI::App& app, Measure& chosen) {
    auto params = std::make_shared<bench::TableBenchParams>();
    auto kind = std::make_shared<std::string>("parcel");
    CLI::App* command = app.add_subcommand("table", "the attribute table of a kind: opened, sorted, filtered");
    addWorkspace(command, params->workspace);
    command->add_option("kind", *kind, "whose rows")->capture_default_str();
    addRepeat(command, params->repeat);
    command->callback([params, kind, &chosen] {
        chosen = [params, kind](geo::JobControl& job) -> geo::Result<Json> {
            GEO_ASSIGN(params->kind, geo::domain::parseKind(*kind));
            return bench::benchTable(*params, job);
        };
    });
}

void addPack(CLI::App& app, Measure& chosen) {
    auto workspace = std::make_shared<std::filesystem::path>();
    auto repeat = std::make_shared<int>(3);
    CLI::App* command = app.add_subcommand("pack", "the layers packed anew, as the window does in the background");
    addWorkspace(command, *workspace);
    addRepeat(command, *repeat);
    command->callback([workspace, repeat, &chosen] {
        chosen = [workspace, repeat](geo::JobControl& job) { return bench::benchPack(*workspace, *repeat, job); };
    });
}

void addStart(CLI::App& app, Measure& chosen, std::optional<int>& exitCode) {
    auto params = std::make_shared<bench::StartParams>();
    auto isOnce = std::make_shared<bool>(false);
    CLI::App* command = app.add_subcommand("start", "from the start of the program to the first complete map");
    addWorkspace(command, params->workspace);
    addSize(command, params->size);
    addRepeat(command, params->repeat);
    command->add_flag("--every-layer", params->isEveryLayer, "every layer at every scale, parcels too");
    command->add_flag("--filled", params->isFilled, "parcels are filled and outlined, at every scale");
    command->add_flag("--once", *isOnce, "what each of its processes does");
    command->callback([params, isOnce, &chosen, &exitCode] {
        if (*isOnce) exitCode = bench::startOnce(*params);
        chosen = [params](geo::JobControl& job) { return bench::benchStart(*params, job); };
    });
}

void addSample(CLI::App& app, Measure& chosen) {
    auto workspace = std::make_shared<std::filesystem::path>();
    auto params = std::make_shared<geo::sample::SampleParams>();
    CLI::App* command = app.add_subcommand("sample", "a new workspace with the illustrative metropolis");
    addWorkspace(command, *workspace);
    command->add_option("--parcels", params->parcels, "how many")->capture_default_str();
    command->add_option("--seed", params->seed, "another one gives other shapes")->capture_default_str();
    command->add_flag("--detail", params->isDetailed, "2,000 sites, parcels of 8 corners, communes of 2,000");
    command->callback([workspace, params, &chosen] {
        chosen = [workspace, params](geo::JobControl& job) { return bench::benchSample(*workspace, *params, job); };
    });
}

int answer(const Measure& measure) {
    geo::JobControl job;
    const auto result = measure(job);
    if (result) {
        std::cout << result->dump(2) << '\n';
        return 0;
    }
    const app::text::Language english{app::text::Language::Tongue::english};
    std::cerr << app::text::sentence(result.error(), english).toStdString() << '\n';
    return 1;
}

} // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv); // the map draws letters, and is a widget
    CLI::App app{"Times one use case of Entente and prints JSON with every repetition."};
    app.require_subcommand(1);
    Measure chosen;
    addOpen(app, chosen);
    addRender(app, chosen);
    addPan(app, chosen);
    addFrames(app, chosen);
    addMatch(app, chosen);
    addAssign(app, chosen);
    addLocate(app, chosen);
    addImport(app, chosen);
    addTable(app, chosen);
    addPack(app, chosen);
    addSample(app, chosen);
    std::optional<int> exitCode;
    addStart(app, chosen, exitCode);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    return exitCode ? *exitCode : answer(chosen);
}
