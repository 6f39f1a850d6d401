#include "exchange/export_dialog.h"

#include "text/language.h"
#include "text/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace app::exchange {

using geo::domain::Kind;

namespace {

enum class Scope : std::uint8_t { all, filtered, selected };

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
    , m_fixedCrs(new QLabel(this))
    , m_geometry(new QCheckBox(tr("With the &places, as text (WKT)"), this))
    , m_public(new QCheckBox(tr("&Without owners and contacts (public file)"), this))
    , m_filtered(new QCheckBox(tr("Only what the &filters of the layers show"), this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export rows"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Choose the file…"));
    m_kinds->setObjectName(QStringLiteral("exportKinds"));
    m_kinds->setAccessibleName(tr("Kinds of rows"));
    m_rows->setObjectName(QStringLiteral("exportRows"));
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_epsg->setObjectName(QStringLiteral("exportEpsg"));
    m_fixedCrs->setObjectName(QStringLiteral("exportFixedCrs"));
    m_fixedCrs->setWordWrap(true);
    m_geometry->setObjectName(QStringLiteral("exportGeometry"));
    m_public->setObjectName(QStringLiteral("exportPublic"));
    m_filtered->setObjectName(QStringLiteral("exportFiltered"));
    m_filtered->setChecked(true);
    fillKinds();
    fillFormats();
    fillCrs();
    fillRows();
    arrange();
    recall();
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        tickForFormat();
        showFormat();
    });
    connect(m_geometry, &QCheckBox::toggled, this, &ExportDialog::showFormat);
    connect(m_kinds, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (item->checkState() == Qt::Checked) untickBeside(*item);
        showFormat();
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showFormat();
}

void ExportDialog::fillKinds() {
    for (const Kind kind : geo::domain::kAllKinds) {
        if (kind == Kind::dataset || geo::domain::isPresentation(kind)) continue;
        auto* item = new QListWidgetItem(text::title(kind), m_kinds);
        item->setData(Qt::UserRole, static_cast<int>(kind));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_kinds->setMinimumHeight(170);
}

void ExportDialog::fillFormats() {
    for (const ExportFormat& format : exportFormats()) m_format->addItem(format.name(), QLatin1String(format.key));
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
        if (names.contains(text::fromUtf8(geo::domain::name(kindAt(i))))) m_kinds->item(i)->setCheckState(Qt::Checked);
    }
    m_format->setCurrentIndex(std::max(0, m_format->findData(m_settings.value(settings::kExportFormat))));
    const auto takes = [this](Kind kind) { return format().takes(kind); };
    if (const auto ticked = kinds(); ticked.empty() || !std::ranges::all_of(ticked, takes)) tickForFormat();
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
    auto* crs = new QVBoxLayout;
    crs->addWidget(m_epsg);
    crs->addWidget(m_fixedCrs);
    auto* crsLabel = new QLabel(tr("&CRS"), this); // of a row of two: its letter has no field by itself
    crsLabel->setBuddy(m_epsg);
    form->addRow(crsLabel, crs);
    form->addRow(QString{}, m_filtered);
    form->addRow(QString{}, m_geometry);
    form->addRow(QString{}, m_public);
    form->addRow(QString{}, said(new QLabel(tr("Leaves out names of owners and how to reach people, and masks e-mail "
                                               "addresses and telephone numbers in notes with «…»."),
                                            this)));
    form->addRow(m_buttons);
}

const ExportFormat& ExportDialog::format() const {
    return exportFormats()[static_cast<std::size_t>(m_format->currentIndex())];
}

Kind ExportDialog::kindAt(int row) const {
    return static_cast<Kind>(m_kinds->item(row)->data(Qt::UserRole).toInt());
}

void ExportDialog::tick(std::span<const Kind> kinds) {
    const QSignalBlocker blocker{m_kinds};
    for (int i = 0; i < m_kinds->count(); ++i) {
        const bool isMeant = std::ranges::find(kinds, kindAt(i)) != kinds.end();
        m_kinds->item(i)->setCheckState(isMeant ? Qt::Checked : Qt::Unchecked);
    }
}

void ExportDialog::tickForFormat() {
    if (!format().asks.empty()) {
        if (!m_free) m_free = kinds();
        tick(format().asks);
    } else if (m_free) {
        tick(*m_free);
        m_free.reset();
    }
}

void ExportDialog::untickBeside(const QListWidgetItem& ticked) {
    const QSignalBlocker blocker{m_kinds};
    const Kind kind = kindAt(m_kinds->row(&ticked));
    for (int i = 0; i < m_kinds->count(); ++i)
        if (kindAt(i) != kind && !format().takesBoth(kind, kindAt(i))) m_kinds->item(i)->setCheckState(Qt::Unchecked);
}

void ExportDialog::offerKinds() {
    const QSignalBlocker blocker{m_kinds};
    for (int i = 0; i < m_kinds->count(); ++i) {
        QListWidgetItem& item = *m_kinds->item(i);
        const bool isTaken = format().takes(kindAt(i));
        item.setFlags(isTaken ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::NoItemFlags);
        item.setToolTip(isTaken ? QString{} : tr("The standard has no class for these rows."));
    }
}

void ExportDialog::showFilters() {
    QStringList filters;
    for (const Kind kind : kinds())
        if (const auto found = m_scope.layerFilters.find(kind); found != m_scope.layerFilters.end())
            filters << QStringLiteral("%1: %2").arg(text::title(kind), text::fromUtf8(found->second));
    m_filtered->setVisible(!filters.isEmpty());
    m_filtered->setToolTip(filters.join(u'\n'));
}

void ExportDialog::showFormat() {
    showFilters();
    const ExportFormat& format = this->format();
    offerKinds();
    m_hint->setText(format.hintText());
    m_geometry->setEnabled(format.isTable);
    m_fixedCrs->setText(format.crsText());
    m_fixedCrs->setVisible(format.crs != nullptr);
    m_epsg->setVisible(format.crs == nullptr);
    m_epsg->setEnabled(format.crs == nullptr && (!format.isTable || m_geometry->isChecked()));
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
        if (m_kinds->item(i)->checkState() == Qt::Checked) kinds.push_back(kindAt(i));
    return kinds;
}

ExportChoice ExportDialog::choice() const {
    const ExportFormat& format = this->format();
    const Scope scope = static_cast<Scope>(m_rows->currentData().toInt());
    ExportChoice choice;
    choice.kinds = kinds();
    choice.profile = format.profile;
    choice.epsg = m_epsg->isEnabled() ? m_epsg->currentData().toString().toInt() : 0;
    choice.withGeometry = format.isTable && m_geometry->isChecked();
    choice.isPublic = m_public->isChecked();
    choice.filtered = !m_filtered->isHidden() && m_filtered->isChecked();
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
    return QLatin1String(format().suffix);
}

} // namespace app::exchange
