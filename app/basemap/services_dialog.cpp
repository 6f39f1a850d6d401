#include "basemap/services_dialog.h"

#include "basemap/service_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QUuid>
#include <QVBoxLayout>

#include <algorithm>

namespace app::basemap {
namespace {

Service newService(Protocol protocol) {
    Service service;
    service.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    service.protocol = protocol;
    return service;
}

QPushButton* button(const QString& text, const char* name, QWidget* parent) {
    auto* made = new QPushButton(text, parent);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);
    return made;
}

} // namespace

ServicesDialog::ServicesDialog(Basemaps& basemaps, files::FileDialog& files, const text::Language& language,
                               const geo::carto::Viewport& view, int mapEpsg, QWidget* parent)
    : QDialog(parent)
    , m_basemaps(basemaps)
    , m_files(files)
    , m_language(language)
    , m_view(view)
    , m_mapEpsg(mapEpsg)
    , m_list(new QListWidget(this))
    , m_change(button(tr("&Change…"), "basemapChange", this))
    , m_remove(button(tr("&Remove"), "basemapRemove", this))
    , m_about(new QLabel(this))
    , m_limit(new QSpinBox(this))
    , m_size(new QLabel(this)) {
    setObjectName(QStringLiteral("basemapServicesDialog"));
    setWindowTitle(tr("Base maps"));
    makeLayout();
    connect(m_list, &QListWidget::currentRowChanged, this, &ServicesDialog::showSelected);
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        if (m_change->isEnabled()) change();
    });
    fill(m_basemaps.chosen());
    showCacheSize();
}

void ServicesDialog::makeLayout() {
    m_list->setObjectName(QStringLiteral("basemapList"));
    m_list->setAccessibleName(tr("Base maps"));
    m_list->setMinimumSize(320, 180);
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setObjectName(QStringLiteral("basemapAbout"));
    auto* upper = new QHBoxLayout;
    upper->addWidget(m_list, 1);
    upper->addWidget(makeButtons());
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(close, &QDialogButtonBox::rejected, this, &ServicesDialog::accept);
    auto* column = new QVBoxLayout(this);
    column->addLayout(upper, 1);
    column->addWidget(m_about);
    column->addWidget(makeOptions());
    column->addWidget(close);
}

QWidget* ServicesDialog::makeButtons() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    auto* add = button(tr("Add a &service…"), "basemapAdd", box);
    auto* file = button(tr("Add a &file…"), "basemapAddFile", box);
    for (auto* each : {add, file, m_change, m_remove}) column->addWidget(each);
    column->addStretch();
    connect(add, &QPushButton::clicked, this, &ServicesDialog::add);
    connect(file, &QPushButton::clicked, this, &ServicesDialog::addFile);
    connect(m_change, &QPushButton::clicked, this, &ServicesDialog::change);
    connect(m_remove, &QPushButton::clicked, this, &ServicesDialog::removeSelected);
    return box;
}

QWidget* ServicesDialog::makeOptions() {
    auto* box = new QWidget(this);
    auto* offline = new QCheckBox(tr("&Work offline: show only what was fetched before"), box);
    offline->setObjectName(QStringLiteral("basemapOffline"));
    offline->setChecked(m_basemaps.isOffline());
    connect(offline, &QCheckBox::toggled, &m_basemaps, &Basemaps::setOffline);
    auto* snap = new QCheckBox(tr("&Zoom by the scales of the base map, where its letters are sharpest"), box);
    snap->setObjectName(QStringLiteral("basemapSnap"));
    snap->setChecked(m_basemaps.snapsToScales());
    connect(snap, &QCheckBox::toggled, &m_basemaps, &Basemaps::setSnapsToScales);
    auto* label = new QLabel(tr("&Keep on disk at most"), box);
    label->setBuddy(m_limit);
    m_limit->setObjectName(QStringLiteral("basemapCacheLimit"));
    m_limit->setAccessibleName(tr("Megabytes kept on disk"));
    m_limit->setRange(16, 100'000);
    m_limit->setSingleStep(64);
    m_limit->setSuffix(tr(" MB"));
    m_limit->setValue(m_basemaps.cacheMegabytes());
    connect(m_limit, &QSpinBox::valueChanged, &m_basemaps, &Basemaps::setCacheMegabytes);
    auto* clear = button(tr("&Empty"), "basemapClearCache", box);
    connect(clear, &QPushButton::clicked, this, [this] {
        m_basemaps.cache().clear();
        showCacheSize();
    });
    auto* cache = new QHBoxLayout;
    cache->addWidget(label);
    cache->addWidget(m_limit);
    cache->addWidget(m_size, 1);
    cache->addWidget(clear);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(offline);
    column->addWidget(snap);
    column->addLayout(cache);
    return box;
}

void ServicesDialog::fill(const QString& selected) {
    m_list->clear();
    for (const Service& service : m_basemaps.services()) {
        auto* item = new QListWidgetItem(service.name, m_list);
        item->setData(Qt::UserRole, service.id);
        if (service.id == selected) m_list->setCurrentItem(item);
    }
    if (m_list->currentRow() < 0 && m_list->count() > 0) m_list->setCurrentRow(0);
    showSelected();
}

QString ServicesDialog::selectedId() const {
    return m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString{};
}

void ServicesDialog::showSelected() {
    const Service* service = m_basemaps.find(selectedId());
    const bool isOwn = service && !service->isPreset;
    m_change->setEnabled(isOwn && service->protocol != Protocol::file);
    m_remove->setEnabled(isOwn);
    QStringList lines;
    if (service) {
        lines << service->address;
        const QString credit = QStringList{service->attribution, service->licence}.join(QStringLiteral(" · "));
        if (!service->attribution.isEmpty()) lines << credit;
        if (!service->isVerified) lines << tr("Described from its documentation; not yet tried.");
    }
    m_about->setText(lines.join(u'\n'));
}

void ServicesDialog::showCacheSize() {
    m_size->setText(tr("%1 MB used").arg(m_language.number(double(m_basemaps.cache().bytes()) / (1 << 20), 2)));
}

void ServicesDialog::keep(const Service& service) {
    std::vector<Service> own = m_basemaps.own();
    const auto found = std::ranges::find(own, service.id, &Service::id);
    if (found != own.end())
        *found = service;
    else
        own.push_back(service);
    m_basemaps.setOwn(own);
    fill(service.id);
}

void ServicesDialog::add() {
    ServiceDialog dialog(newService(Protocol::xyz), m_basemaps.network(), m_basemaps.runner(), m_view, m_mapEpsg, this);
    if (dialog.exec() == QDialog::Accepted) keep(dialog.service());
}

void ServicesDialog::change() {
    const Service* service = m_basemaps.find(selectedId());
    if (!service || service->isPreset) return;
    ServiceDialog dialog(*service, m_basemaps.network(), m_basemaps.runner(), m_view, m_mapEpsg, this);
    if (dialog.exec() == QDialog::Accepted) keep(dialog.service());
}

void ServicesDialog::addFile() {
    const QString file =
        m_files.open(this, tr("Add a file of pictures"),
                     tr("Pictures with a place (*.tif *.tiff *.png *.jpg *.jpeg *.mbtiles *.gpkg);;All files (*)"),
                     settings::Folder::basemap);
    if (file.isEmpty()) return;
    Service service = newService(Protocol::file);
    service.name = QFileInfo{file}.completeBaseName();
    service.address = QFileInfo{file}.absoluteFilePath();
    if (m_mapEpsg > 0) service.epsgs = {m_mapEpsg}; // where the file does not tell its own
    keep(service);
}

void ServicesDialog::removeSelected() {
    std::vector<Service> own = m_basemaps.own();
    std::erase_if(own, [&](const Service& service) { return service.id == selectedId(); });
    m_basemaps.setOwn(own);
    fill({});
}

} // namespace app::basemap
