#pragma once

#include "text/language.h"
#include "usecase/site_dossier.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace app::dossier {

// The steps of a site, newest first, and the button for the next.
class LifeCyclePage : public QWidget {
    Q_OBJECT

public:
    explicit LifeCyclePage(const text::Language& language, QWidget* parent = nullptr);

    void setDossier(const geo::usecase::SiteDossier& dossier);
    void setReadOnly(bool isReadOnly);

signals:
    void moveOnRequested();

private:
    text::Language m_language;
    QLabel* m_state;
    QTreeWidget* m_steps;
    QPushButton* m_moveOn;
};

} // namespace app::dossier
