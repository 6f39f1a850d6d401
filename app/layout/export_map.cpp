#include "layout/export_map.h"

#include "layout/paint_page.h"
#include "layout/save_file.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

namespace app::layout {
namespace {

using geo::carto::DisplayList;

QSize pixelsOf(const PagePlan& plan) {
    return {static_cast<int>(std::lround(plan.page.width() / 25.4 * plan.dpi)),
            static_cast<int>(std::lround(plan.page.height() / 25.4 * plan.dpi))};
}

void writePdf(QIODevice& device, const PagePlan& plan, const DisplayList& map) {
    QPdfWriter writer{&device};
    writer.setResolution(static_cast<int>(plan.dpi));
    writer.setTitle(plan.title);
    writer.setCreator(QStringLiteral("Entente"));
    writer.setPageSize(QPageSize{plan.page, QPageSize::Millimeter, {}, QPageSize::ExactMatch});
    writer.setPageMargins(QMarginsF{});
    QPainter painter{&writer};
    paintPage(painter, plan, map);
}

void writeSvg(QIODevice& device, const PagePlan& plan, const DisplayList& map) {
    QSvgGenerator generator;
    generator.setOutputDevice(&device);
    generator.setResolution(static_cast<int>(plan.dpi));
    generator.setSize(pixelsOf(plan));
    generator.setViewBox(QRect{{0, 0}, pixelsOf(plan)});
    generator.setTitle(plan.title);
    QPainter painter{&generator};
    paintPage(painter, plan, map);
}

void writePng(QIODevice& device, const PagePlan& plan, const DisplayList& map) {
    QImage image{pixelsOf(plan), QImage::Format_RGB32};
    image.fill(Qt::white);
    image.setDotsPerMeterX(static_cast<int>(std::lround(plan.dpi / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.setText(QStringLiteral("Title"), plan.title);
    QPainter painter{&image};
    paintPage(painter, plan, map);
    painter.end();
    image.save(&device, "PNG");
}

using Writer = void (*)(QIODevice&, const PagePlan&, const DisplayList&);

Writer writerFor(const QString& path) {
    const QString suffix = QFileInfo{path}.suffix().toLower();
    if (suffix == QLatin1String{"pdf"}) return writePdf;
    if (suffix == QLatin1String{"svg"}) return writeSvg;
    if (suffix == QLatin1String{"png"}) return writePng;
    return nullptr;
}

} // namespace

geo::Result<MapImageReport> exportMap(const QString& path, const geo::carto::MapSnapshot& snapshot,
                                      const geo::carto::MapParams& params, const PageSpec& spec, geo::JobControl& job) {
    const Writer write = writerFor(path);
    if (write == nullptr)
        return geo::fail(geo::ErrorCode::outputTypeUnknown,
                         {{"file", path.toStdString()}, {"allowed", "pdf, png, svg"}});
    if (snapshot.extent().isEmpty() || params.viewport.extent().isEmpty())
        return geo::fail(geo::ErrorCode::nothingToShow, {{"what", "map"}});
    QElapsedTimer clock;
    clock.start();
    const PagePlan plan = planPage(snapshot, params, spec);
    GEO_ASSIGN(DisplayList map, geo::carto::compose(snapshot, plan.params, job));
    if (!plan.underlay.isNull()) map.background.a = 0;
    GEO_TRY(job.step(geo::Phase::exporting));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    write(buffer, plan, map);
    const double elapsed = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    GEO_TRY(job.step(geo::Phase::writing));
    GEO_TRY(saveFile(path, buffer.data()));
    return MapImageReport{path, plan.params.viewport.extent(), plan.params.viewport.scaleDenominator(), 1, elapsed};
}

} // namespace app::layout
