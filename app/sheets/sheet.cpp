#include "sheets/sheet.h"

#include "carto/display_list.h"
#include "layout/save_file.h"
#include "sheets/project_page.h"
#include "sheets/site_page.h"
#include "text/today.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>

#include <cmath>

namespace app::sheets {

namespace {

geo::Result<Sheet> composed(SheetPlan plan, const SheetMap& map, geo::JobControl& job) {
    Sheet sheet;
    if (plan.page.hasFurniture) {
        GEO_ASSIGN(sheet.map, geo::carto::compose(map.snapshot, plan.page.params, job));
    }
    sheet.plan = std::move(plan);
    return sheet;
}

} // namespace

geo::Result<Sheet> projectSheet(const geo::usecase::Desk& desk, const geo::domain::Project& project,
                                geo::domain::MatchReport report, const geo::usecase::OpenedScenario* kept,
                                const text::Language& language, geo::JobControl& job) {
    GEO_ASSIGN(const auto told, geo::usecase::readProjectSheet(desk, project, std::move(report), kept, job));
    GEO_ASSIGN(const auto map, readSheetMap(desk, told, job));
    return composed(projectPage(told, map, text::today(), language), map, job);
}

geo::Result<Sheet> siteSheet(const geo::usecase::Desk& desk, geo::SiteId site, geo::Date date,
                             const geo::usecase::OpenedScenario* kept, const text::Language& language,
                             geo::JobControl& job) {
    GEO_ASSIGN(const auto told, geo::usecase::readSiteSheet(desk, site, date, kept, job));
    GEO_ASSIGN(const auto map, readSheetMap(desk, told, job));
    return composed(sitePage(told, map, text::today(), language), map, job);
}

geo::Result<void> writeSheet(const QString& path, const Sheet& sheet, geo::JobControl& job) {
    return writeSheets(path, sheet.plan.page.title, {&sheet, 1}, job);
}

geo::Result<void> writeSheets(const QString& path, const QString& title, std::span<const Sheet> pages,
                              geo::JobControl& job) {
    if (QFileInfo{path}.suffix().toLower() != QLatin1String{"pdf"})
        return geo::fail(geo::ErrorCode::outputTypeUnknown, {{"file", path.toStdString()}, {"allowed", "pdf"}});
    GEO_TRY(job.step(geo::Phase::exporting));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer{&buffer};
        const auto& first = pages.front().plan.page;
        writer.setResolution(static_cast<int>(first.dpi));
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Entente"));
        writer.setPageSize(QPageSize{first.page, QPageSize::Millimeter, {}, QPageSize::ExactMatch});
        writer.setPageMargins(QMarginsF{});
        QPainter painter{&writer};
        for (const Sheet& page : pages) {
            if (&page != &pages.front()) writer.newPage();
            paintSheet(painter, page.plan, page.map);
        }
    }
    GEO_TRY(job.step(geo::Phase::writing));
    return layout::saveFile(path, buffer.data());
}

QImage pictureOf(const Sheet& sheet, int width) {
    const QSizeF paper = sheet.plan.page.page;
    const double pixels = width / (paper.width() / 25.4 * sheet.plan.page.dpi);
    QImage image{width, static_cast<int>(std::lround(width * paper.height() / paper.width())), QImage::Format_RGB32};
    image.fill(Qt::white);
    QPainter painter{&image};
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(pixels, pixels);
    paintSheet(painter, sheet.plan, sheet.map);
    painter.end();
    return image;
}

} // namespace app::sheets
