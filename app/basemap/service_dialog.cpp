#include "basemap/service_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace app::basemap {
namespace {

constexpr int kPreviewSide = 128;

QString faultText(ServiceFault fault) {
    switch (fault) {
    case ServiceFault::name:
        return ServiceDialog::tr("The base map has no name. Give it one.");
    case ServiceFault::address:
        return ServiceDialog::tr("The address must begin with https:// or http://, without a user name.");
    case ServiceFault::placeholders:
        return ServiceDialog::tr("The address must say where the tile goes: {z}, {x} and {y} (or {-y}); for WMTS "
                                 "{TileMatrix}, {TileRow} and {TileCol}.");
    case ServiceFault::layer:
        return ServiceDialog::tr("No layer is chosen. Ask the service what it offers, and choose one.");
    case ServiceFault::grid:
        return ServiceDialog::tr("It is not known how the service cuts its map. Ask it what it offers.");
    }
    return {};
}

} // namespace

ServiceDialog::ServiceDialog(const Service& service, QNetworkAccessManager& network, jobs::JobRunner& runner,
                             const geo::carto::Viewport& view, int mapEpsg, QWidget* parent)
    : QDialog(parent)
    , m_probe(network, runner)
    , m_view(view)
    , m_mapEpsg(mapEpsg)
    , m_service(service)
    , m_form(new QFormLayout)
    , m_protocol(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_address(new QLineEdit(this))
    , m_ask(new QPushButton(tr("Ask what it &offers"), this))
    , m_layer(new QComboBox(this))
    , m_firstZoom(new QSpinBox(this))
    , m_lastZoom(new QSpinBox(this))
    , m_zooms(makeZoomRow())
    , m_attribution(new QLineEdit(this))
    , m_licence(new QLineEdit(this))
    , m_timeout(new QSpinBox(this))
    , m_test(new QPushButton(tr("&Test"), this))
    , m_picture(new QLabel(this))
    , m_answer(new QLabel(this)) {
    setObjectName(QStringLiteral("serviceDialog"));
    setWindowTitle(service.name.isEmpty() ? tr("Add a base map") : tr("Change the base map"));
    makeLayout();
    read(service);
    connect(m_protocol, &QComboBox::currentIndexChanged, this, &ServiceDialog::showProtocol);
    connect(m_address, &QLineEdit::textEdited, this, [this] { m_offered.clear(); });
    connect(m_ask, &QPushButton::clicked, this, &ServiceDialog::askCapabilities);
    connect(m_layer, &QComboBox::activated, this, &ServiceDialog::takeLayer);
    connect(m_test, &QPushButton::clicked, this, &ServiceDialog::test);
    connect(&m_probe, &ServiceProbe::offered, this, &ServiceDialog::showOffer);
    connect(&m_probe, &ServiceProbe::failed, this, &ServiceDialog::showFailure);
    connect(&m_probe, &ServiceProbe::tested, this, [this](const QImage& picture, int milliseconds) {
        m_picture->setPixmap(QPixmap::fromImage(picture).scaled(kPreviewSide, kPreviewSide, Qt::KeepAspectRatio,
                                                                Qt::SmoothTransformation));
        say(tr("The service sent a picture in %1 ms.").arg(milliseconds));
    });
    showProtocol();
}

void ServiceDialog::makeLayout() {
    const auto row = [this](const QString& label, QWidget* field, const char* name) {
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(QString{label}.remove(u'&'));
        m_form->addRow(label, field);
    };
    m_protocol->addItem(tr("Tiles by number (XYZ)"), static_cast<int>(Protocol::xyz));
    m_protocol->addItem(tr("WMTS"), static_cast<int>(Protocol::wmts));
    m_protocol->addItem(tr("WMS"), static_cast<int>(Protocol::wms));
    m_address->setMinimumWidth(420);
    m_timeout->setRange(1, 120);
    m_timeout->setSuffix(tr(" s"));
    row(tr("&Kind of service"), m_protocol, "serviceProtocol");
    row(tr("&Address"), m_address, "serviceAddress");
    m_form->addRow(QString{}, m_ask);
    m_ask->setObjectName(QStringLiteral("serviceAsk"));
    row(tr("&Layer"), m_layer, "serviceLayer");
    row(tr("&Zoom levels"), m_zooms, "serviceZooms");
    row(tr("&Name"), m_name, "serviceName");
    row(tr("Att&ribution"), m_attribution, "serviceAttribution");
    row(tr("L&icence"), m_licence, "serviceLicence");
    row(tr("Time-&out"), m_timeout, "serviceTimeout");
    m_form->addRow(QString{}, makeProbeRow());
    m_attribution->setToolTip(tr("Who is to be named on the map and on the print"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &ServiceDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ServiceDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addLayout(m_form);
    column->addWidget(buttons);
}

QWidget* ServiceDialog::makeProbeRow() {
    auto* box = new QWidget(this);
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    m_test->setObjectName(QStringLiteral("serviceTest"));
    m_answer->setObjectName(QStringLiteral("serviceAnswer"));
    m_answer->setWordWrap(true);
    m_answer->setTextFormat(Qt::PlainText);
    m_picture->setObjectName(QStringLiteral("servicePicture"));
    m_picture->setAccessibleName(tr("A tile of the service"));
    line->addWidget(m_test, 0, Qt::AlignTop);
    line->addWidget(m_answer, 1);
    line->addWidget(m_picture);
    return box;
}

QWidget* ServiceDialog::makeZoomRow() {
    auto* box = new QWidget(this);
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    for (auto* spin : {m_firstZoom, m_lastZoom}) spin->setRange(0, 24);
    m_firstZoom->setAccessibleName(tr("Coarsest zoom level"));
    m_lastZoom->setAccessibleName(tr("Finest zoom level"));
    m_lastZoom->setObjectName(QStringLiteral("serviceLastZoom"));
    line->addWidget(m_firstZoom);
    line->addWidget(new QLabel(tr("to"), box));
    line->addWidget(m_lastZoom);
    line->addStretch();
    return box;
}

void ServiceDialog::read(const Service& service) {
    m_protocol->setCurrentIndex(m_protocol->findData(static_cast<int>(service.protocol)));
    m_name->setText(service.name);
    m_address->setText(service.address);
    m_attribution->setText(service.attribution);
    m_licence->setText(service.licence);
    m_timeout->setValue(service.timeoutSeconds);
    if (!service.layer.isEmpty()) m_layer->addItem(service.layer);
    const bool hasZooms = service.protocol == Protocol::xyz && !service.grids.empty();
    m_firstZoom->setValue(hasZooms ? service.grids.front().levels.front().id.toInt() : 0);
    m_lastZoom->setValue(hasZooms ? service.grids.front().levels.back().id.toInt() : 19);
}

Protocol ServiceDialog::protocol() const {
    return static_cast<Protocol>(m_protocol->currentData().toInt());
}

void ServiceDialog::showProtocol() {
    const bool isXyz = protocol() == Protocol::xyz;
    m_form->setRowVisible(m_ask, !isXyz);
    m_form->setRowVisible(m_layer, !isXyz);
    m_form->setRowVisible(m_zooms, isXyz);
    m_address->setPlaceholderText(isXyz ? QStringLiteral("https://…/{z}/{x}/{y}.png")
                                        : QStringLiteral("https://…/wmts"));
}

Service ServiceDialog::service() const {
    Service out = m_service;
    out.protocol = protocol();
    out.name = m_name->text().trimmed();
    out.address = m_address->text().trimmed();
    // The address of an offered layer is the service's own word, which may be another than the one asked.
    const int offered = m_layer->currentIndex();
    if (!m_offered.empty() && offered >= 0) out.address = m_service.address;
    out.attribution = m_attribution->text().trimmed();
    out.licence = m_licence->text().trimmed();
    out.timeoutSeconds = m_timeout->value();
    if (out.protocol == Protocol::xyz) out.grids = {webMercatorGrid(m_firstZoom->value(), m_lastZoom->value())};
    return out;
}

void ServiceDialog::askCapabilities() {
    say(tr("The service is asked…"));
    m_picture->clear();
    m_probe.askCapabilities(QUrl{m_address->text().trimmed()}, protocol(), m_timeout->value());
}

void ServiceDialog::showOffer(const Capabilities& capabilities) {
    m_offered = capabilities.layers;
    m_layer->clear();
    for (const OfferedLayer& layer : m_offered)
        m_layer->addItem(layer.title == layer.name ? layer.name : tr("%1 (%2)").arg(layer.title, layer.name));
    say(tr("The service offers %n layer(s).", nullptr, static_cast<int>(m_offered.size())));
    takeLayer(m_layer->currentIndex());
}

void ServiceDialog::takeLayer(int index) {
    if (index < 0 || index >= static_cast<int>(m_offered.size())) return;
    const OfferedLayer& layer = m_offered[static_cast<std::size_t>(index)];
    const Service before = m_service;
    m_service = layer.service;
    m_service.id = before.id;
    m_name->setText(layer.title);
    if (!layer.service.attribution.isEmpty()) m_attribution->setText(layer.service.attribution);
}

void ServiceDialog::test() {
    m_picture->clear();
    const Service asked = service();
    if (const auto fault = faultOf(asked); fault && *fault != ServiceFault::name) return say(faultText(*fault));
    say(tr("The service is asked…"));
    m_probe.askTile(asked, m_view, m_mapEpsg);
}

void ServiceDialog::showFailure(const ServiceHealth& health) {
    const QString name = m_name->text().isEmpty() ? tr("new") : m_name->text();
    say(health.isFine() ? tr("The service answers, but has nothing here that could be shown.")
                        : sentence(health, name));
}

void ServiceDialog::say(const QString& sentence) {
    m_answer->setText(sentence);
}

void ServiceDialog::accept() {
    if (const auto fault = faultOf(service())) return say(faultText(*fault));
    QDialog::accept();
}

} // namespace app::basemap
