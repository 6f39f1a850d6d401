#include "exchange/export_dialog.h"

#include "text/language.h"
#include "text/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace app::exchange {

using geo::domain::Kind;

namespace {

struct Format {
    const char* key; // in the settings
    const char* name;
    const char* suffix;
    const char* profile;
    const char* hint;
    bool holdsSeveral; // kinds in a file
    bool isTable;      // places are a column, if asked for
};

constexpr std::array<Format, 6> kFormats = {
    {{"fr-csv", QT_TRANSLATE_NOOP("ExportDialog", "CSV for a French Excel"), "csv", "fr-csv",
      QT_TRANSLATE_NOOP("ExportDialog", "Semicolons, decimal commas, dates as 31/12/2026. One kind of rows."), false,
      true},
     {"csv", QT_TRANSLATE_NOOP("ExportDialog", "CSV (RFC 4180)"), "csv", "csv",
      QT_TRANSLATE_NOOP("ExportDialog", "For programs: commas, decimal points, ISO dates. One kind of rows."), false,
      true},
     {"xlsx", QT_TRANSLATE_NOOP("ExportDialog", "Excel workbook"), "xlsx", "",
      QT_TRANSLATE_NOOP("ExportDialog", "A sheet for each kind of rows."), true, true},
     {"gpkg", QT_TRANSLATE_NOOP("ExportDialog", "GeoPackage"), "gpkg", "",
      QT_TRANSLATE_NOOP("ExportDialog", "For a GIS: a layer for each kind of rows, nothing shortened."), true, false},
     {"shp", QT_TRANSLATE_NOOP("ExportDialog", "Shapefile"), "shp", "",
      QT_TRANSLATE_NOOP("ExportDialog", "One kind of rows. Names are shortened to 10 characters and texts cut at 254 "
                                        "bytes; prefer GeoPackage."),
      false, false},
     {"geojson", QT_TRANSLATE_NOOP("ExportDialog", "GeoJSON"), "geojson", "",
      QT_TRANSLATE_NOOP("ExportDialog", "For the web: always in longitude and latitude."), true, false}}};

enum class Scope : std::uint8_t { all, filtered, selected };

QString words(const char* english) {
    return QCoreApplication::translate("ExportDialog", english);
}

} // namespace

ExportDialog::ExportDialog(settings::Settings& settings, ExportScope scope, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_scope(std::move(scope))
    , m_kinds(new QListWidget(this))
    , m_rows(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_hint(new QLabel(this))
    , m_epsg(new QComboBox(this))
    , m_geometry(new QCheckBox(tr("With the &places, as text (WKT)"), this))
    , m_public(new QCheckBox(tr("&Without owners and contacts (public file)"), this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export rows"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Choose the file…"));
    m_kinds->setObjectName(QStringLiteral("exportKinds"));
    m_rows->setObjectName(QStringLiteral("exportRows"));
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_epsg->setObjectName(QStringLiteral("exportEpsg"));
    m_geometry->setObjectName(QStringLiteral("exportGeometry"));
    m_public->setObjectName(QStringLiteral("exportPublic"));
    fillKinds();
    fillFormats();
    fillCrs();
    fillRows();
    arrange();
    recall();
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::showFormat);
    connect(m_geometry, &QCheckBox::toggled, this, &ExportDialog::showFormat);
    connect(m_kinds, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        const Format& format = kFormats.at(static_cast<std::size_t>(m_format->currentIndex()));
        if (item->checkState() == Qt::Checked && !format.holdsSeveral) { // the last one ticked is the one
            const QSignalBlocker blocker{m_kinds};
            for (int i = 0; i < m_kinds->count(); ++i)
                if (m_kinds->item(i) != item) m_kinds->item(i)->setCheckState(Qt::Unchecked);
        }
        showFormat();
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showFormat();
}

void ExportDialog::fillKinds() {
    for (const Kind kind : geo::domain::kAllKinds) {
        if (kind == Kind::dataset) continue;
        auto* item = new QListWidgetItem(text::title(kind), m_kinds);
        item->setData(Qt::UserRole, static_cast<int>(kind));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_kinds->setMinimumHeight(170);
}

void ExportDialog::fillFormats() {
    for (const Format& format : kFormats) m_format->addItem(words(format.name), QLatin1String(format.key));
}

void ExportDialog::fillCrs() {
    m_epsg->addItem(tr("That of the workspace (EPSG:%1)").arg(m_scope.epsg), QStringLiteral("0"));
    m_epsg->addItem(tr("Lambert-93 (EPSG:2154)"), QStringLiteral("2154"));
    m_epsg->addItem(tr("RGF93 / CC47 (EPSG:3947)"), QStringLiteral("3947"));
    m_epsg->addItem(tr("Longitude and latitude, WGS 84 (EPSG:4326)"), QStringLiteral("4326"));
}

void ExportDialog::fillRows() {
    const auto count = [](const RowNumbers& rows) {
        std::size_t sum = 0;
        for (const auto& [kind, ids] : rows) sum += ids.size();
        return static_cast<int>(sum);
    };
    m_rows->addItem(tr("All"), static_cast<int>(Scope::all));
    if (!m_scope.filtered.empty())
        m_rows->addItem(tr("Only what the filter of the table shows (%n row(s))", nullptr, count(m_scope.filtered)),
                        static_cast<int>(Scope::filtered));
    if (!m_scope.selected.empty())
        m_rows->addItem(tr("Only what is selected (%n row(s))", nullptr, count(m_scope.selected)),
                        static_cast<int>(Scope::selected));
    m_rows->setEnabled(m_rows->count() > 1);
}

void ExportDialog::recall() {
    const QStringList names = m_settings.value(settings::kExportKinds);
    for (int i = 0; i < m_kinds->count(); ++i) {
        const auto kind = static_cast<Kind>(m_kinds->item(i)->data(Qt::UserRole).toInt());
        if (names.contains(text::fromUtf8(geo::domain::name(kind)))) m_kinds->item(i)->setCheckState(Qt::Checked);
    }
    m_format->setCurrentIndex(std::max(0, m_format->findData(m_settings.value(settings::kExportFormat))));
    m_epsg->setCurrentIndex(std::max(0, m_epsg->findData(m_settings.value(settings::kExportEpsg))));
    m_geometry->setChecked(m_settings.value(settings::kExportGeometry));
    m_public->setChecked(m_settings.value(settings::kExportPublic));
}

void ExportDialog::arrange() {
    const auto said = [this](QLabel* label) {
        label->setWordWrap(true);
        label->setMinimumWidth(360);
        label->setContentsMargins(0, 0, 0, 6);
        return label;
    };
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Kinds of rows"), m_kinds);
    form->addRow(tr("&Rows"), m_rows);
    form->addRow(tr("&Format"), m_format);
    form->addRow(QString{}, said(m_hint));
    form->addRow(tr("&CRS"), m_epsg);
    form->addRow(QString{}, m_geometry);
    form->addRow(QString{}, m_public);
    form->addRow(QString{}, said(new QLabel(tr("Leaves out names of owners and how to reach people, and masks e-mail "
                                               "addresses and telephone numbers in notes with «…»."),
                                            this)));
    form->addRow(m_buttons);
}

void ExportDialog::showFormat() {
    const Format& format = kFormats.at(static_cast<std::size_t>(m_format->currentIndex()));
    m_hint->setText(words(format.hint));
    const bool isLonLat = QLatin1String(format.key) == QLatin1String("geojson");
    m_geometry->setEnabled(format.isTable);
    m_epsg->setEnabled(!isLonLat && (!format.isTable || m_geometry->isChecked()));
    const std::size_t count = kinds().size();
    const bool isPossible = count == 1 || (count > 1 && format.holdsSeveral);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(isPossible);
    m_buttons->button(QDialogButtonBox::Ok)
        ->setToolTip(isPossible   ? QString{}
                     : count == 0 ? tr("Tick the kinds of rows to export.")
                                  : tr("This format holds one kind of rows: tick one only."));
}

std::vector<Kind> ExportDialog::kinds() const {
    std::vector<Kind> kinds;
    for (int i = 0; i < m_kinds->count(); ++i)
        if (m_kinds->item(i)->checkState() == Qt::Checked)
            kinds.push_back(static_cast<Kind>(m_kinds->item(i)->data(Qt::UserRole).toInt()));
    return kinds;
}

ExportChoice ExportDialog::choice() const {
    const Format& format = kFormats.at(static_cast<std::size_t>(m_format->currentIndex()));
    const Scope scope = static_cast<Scope>(m_rows->currentData().toInt());
    ExportChoice choice;
    choice.kinds = kinds();
    choice.profile = format.profile;
    choice.epsg = m_epsg->isEnabled() ? m_epsg->currentData().toString().toInt() : 0;
    choice.withGeometry = format.isTable && m_geometry->isChecked();
    choice.isPublic = m_public->isChecked();
    if (scope == Scope::filtered) choice.only = m_scope.filtered;
    if (scope == Scope::selected)
        for (const Kind kind : choice.kinds) // nothing selected of a kind: nothing of it is meant
            choice.only[kind] = m_scope.selected.contains(kind) ? m_scope.selected.at(kind) : std::set<std::int64_t>{};
    return choice;
}

void ExportDialog::accept() {
    QStringList names;
    for (const Kind kind : kinds()) names << text::fromUtf8(geo::domain::name(kind));
    m_settings.set(settings::kExportKinds, names);
    m_settings.set(settings::kExportFormat, m_format->currentData().toString());
    m_settings.set(settings::kExportEpsg, m_epsg->currentData().toString());
    m_settings.set(settings::kExportGeometry, m_geometry->isChecked());
    m_settings.set(settings::kExportPublic, m_public->isChecked());
    QDialog::accept();
}

QString ExportDialog::suggestedName() const {
    const auto chosen = kinds();
    const QString name = chosen.size() == 1 ? text::fromUtf8(geo::domain::name(chosen.front())) : tr("rows");
    return name + QLatin1Char('.') + suffix();
}

QString ExportDialog::filter() const {
    return QStringLiteral("%1 (*.%2)").arg(m_format->currentText(), suffix());
}

QString ExportDialog::suffix() const {
    return QLatin1String(kFormats.at(static_cast<std::size_t>(m_format->currentIndex())).suffix);
}

} // namespace app::exchange
