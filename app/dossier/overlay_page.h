#pragma once

#include "text/language.h"
#include "usecase/site_dossier.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace app::dossier {

// What the site lies in, with shares, and its areas, each by its name.
class OverlayPage : public QWidget {
    Q_OBJECT

public:
    explicit OverlayPage(const text::Language& language, QWidget* parent = nullptr);

    void setDossier(const geo::usecase::SiteDossier& dossier);
    void setReadOnly(bool isReadOnly);

signals:
    // The zone or commune that is chosen is to be written into the site.
    void takeOverRequested(const geo::usecase::OverlayPart& part);

private:
    void showChoice();
    [[nodiscard]] const geo::usecase::OverlayPart* chosen() const;

    text::Language m_language;
    geo::usecase::SiteOverlay m_overlay;
    bool m_isReadOnly = false;
    QLabel* m_areas;
    QLabel* m_hint;
    QTreeWidget* m_parts;
    QPushButton* m_takeOver;
};

} // namespace app::dossier
