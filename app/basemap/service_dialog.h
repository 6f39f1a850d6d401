#pragma once

#include "basemap/service_probe.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace app::basemap {

// Describes one service of the user's own: its address, what it offers, what it must be credited with; and tries it.
class ServiceDialog : public QDialog {
    Q_OBJECT

public:
    // `view` and `mapEpsg`: where a tile is asked for as a test. `network` and `runner` outlive the dialog.
    ServiceDialog(const Service& service, QNetworkAccessManager& network, jobs::JobRunner& runner,
                  const geo::carto::Viewport& view, int mapEpsg, QWidget* parent = nullptr);

    [[nodiscard]] Service service() const;

    void accept() override;

private:
    void makeLayout();
    QWidget* makeProbeRow();
    QWidget* makeZoomRow();
    void read(const Service& service);
    void showProtocol();
    void askCapabilities();
    void showOffer(const Capabilities& capabilities);
    void takeLayer(int index);
    void test();
    void showFailure(const ServiceHealth& health);
    void say(const QString& sentence);
    [[nodiscard]] Protocol protocol() const;

    ServiceProbe m_probe;
    geo::carto::Viewport m_view;
    int m_mapEpsg;
    Service m_service; // what no field shows: grids, CRS
    std::vector<OfferedLayer> m_offered;
    QFormLayout* m_form;
    QComboBox* m_protocol;
    QLineEdit* m_name;
    QLineEdit* m_address;
    QPushButton* m_ask;
    QComboBox* m_layer;
    QSpinBox* m_firstZoom;
    QSpinBox* m_lastZoom;
    QWidget* m_zooms;
    QLineEdit* m_attribution;
    QLineEdit* m_licence;
    QSpinBox* m_timeout;
    QPushButton* m_test;
    QLabel* m_picture;
    QLabel* m_answer;
};

} // namespace app::basemap
