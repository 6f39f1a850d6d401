#include "bench/start_bench.h"

#include "bench/process_figures.h"
#include "bench/render_bench.h"
#include "carto/style.h"
#include "map/map_canvas.h"
#include "services.h"
#include "text/translations.h"
#include "window/main_window.h"

#include <QApplication>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <iostream>

namespace bench {
namespace {

constexpr int kLongest = 120'000; // milliseconds of a process

// A window with nothing in it.
class BareWindow : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter{this};
        painter.fillRect(rect(), Qt::white);
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    }
};

void say(double milliseconds) {
    std::cout << milliseconds << ' ' << residentMemory() << ' ' << peakMemory() << std::endl;
}

struct Figures {
    double milliseconds = 0.0;
    double resident = 0.0;
    double peak = 0.0;
};

geo::Result<Figures> ofProcess(const StartParams& params, const std::filesystem::path& workspace) {
    QStringList arguments{QStringLiteral("start"), QStringLiteral("--once"), QString::fromStdString(workspace.string()),
                          QStringLiteral("--size"),
                          QStringLiteral("%1x%2").arg(params.size.width()).arg(params.size.height())};
    if (params.isEveryLayer) arguments << QStringLiteral("--every-layer");
    if (params.isFilled) arguments << QStringLiteral("--filled");
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    const bool isDone = process.waitForFinished(kLongest) && process.exitCode() == 0;
    const QList<QByteArray> said = process.readAllStandardOutput().trimmed().split(' ');
    if (!isDone || said.size() != 3)
        return geo::fail(geo::ErrorCode::fileUnreadable,
                         {{"file", workspace.string()}, {"detail", process.readAllStandardError().toStdString()}});
    return Figures{said[0].toDouble(), said[1].toDouble(), said[2].toDouble()};
}

} // namespace

int startOnce(const StartParams& params) {
    if (params.workspace.empty() || params.workspace == "-") {
        BareWindow window;
        window.resize(params.size);
        window.show();
        const int code = QApplication::exec();
        say(sinceProcessStart());
        return code;
    }
    const QTemporaryDir folder; // of settings that no user has
    app::Services services(folder.filePath(QStringLiteral("settings.ini")), QStringLiteral("en"));
    const app::text::Translations words(services.language);
    app::window::MainWindow window(services);
    app::map::MapCanvas& canvas = window.canvas();
    canvas.setEveryScale(params.isEveryLayer || params.isFilled);
    const auto showAll = [&] {
        if (!params.isEveryLayer && !params.isFilled) return;
        auto layers = canvas.layers();
        if (params.isFilled) fillParcels(layers);
        for (geo::carto::LayerState& layer : layers) layer.visible = layer.visible || params.isEveryLayer;
        canvas.setLayers(std::move(layers));
    };
    QObject::connect(&services.session, &app::session::WorkspaceSession::opened, &canvas, showAll);
    QObject::connect(&canvas, &app::map::MapCanvas::rendered, &canvas, [&] {
        QTimer::singleShot(0, &canvas, [&] {
            canvas.repaint();
            say(sinceProcessStart());
            QCoreApplication::exit(canvas.shownSnapshot() ? 0 : 1);
        });
    });
    QTimer::singleShot(kLongest, qApp, [] { QCoreApplication::exit(1); });
    window.resize(params.size + QSize{500, 200});
    window.show();
    window.openWorkspace(params.workspace);
    return QApplication::exec();
}

geo::Result<Json> benchStart(const StartParams& params, geo::JobControl& job) {
    Timings starts;
    Timings reference;
    Timings resident;
    double peak = 0.0;
    for (int i = 0; i < params.repeat; ++i) {
        GEO_TRY(job.step(geo::Phase::computing, i, params.repeat));
        GEO_ASSIGN(const Figures figures, ofProcess(params, params.workspace));
        starts.add(figures.milliseconds);
        resident.add(figures.resident);
        peak = std::max(peak, figures.peak);
        GEO_ASSIGN(const Figures bare, ofProcess(params, "-"));
        reference.add(bare.milliseconds);
    }
    return Json{{"command", "start"},
                {"workspace", params.workspace.string()},
                {"size", {params.size.width(), params.size.height()}},
                {"every_layer", params.isEveryLayer},
                {"filled", params.isFilled},
                {"ms", starts.json()},
                {"resident_memory_mib", resident.median()},
                {"peak_memory_mib", peak},
                {"reference", referenceJson("a process with an empty window, to its first painting", reference)},
                {"ratio", ratio(starts, reference)}};
}

} // namespace bench
