#pragma once

#include "dossier/standard_form.h"
#include "files/file_dialog.h"
#include "session/workspace_session.h"
#include "text/language.h"
#include "usecase/site_dossier.h"

#include <QWidget>

#include <map>
#include <optional>

class QComboBox;
class QLabel;
class QListWidget;
class QStackedWidget;
class QTreeWidget;

namespace app::records {
class RecordForm;
}

namespace app::dossier {

class AttachmentsPage;
class LifeCyclePage;
class OverlayPage;

// Everything that is known of the selected site, a page a part: the site, its sheets by official standards, photos and
// documents, life cycle, overlays and areas, sources. What is missing or wrong is listed below and leads to its field.
class DossierPanel : public QWidget {
    Q_OBJECT

public:
    // All outlive the panel. `author` is proposed as who decided a step.
    DossierPanel(session::WorkspaceSession& session, files::FileDialog& fileDialog, const text::Language& language,
                 QString author, QWidget* parent = nullptr);
    ~DossierPanel() override;

    // Shows a site; nothing for 0.
    void show(std::int64_t site);
    [[nodiscard]] std::int64_t shown() const { return m_site; }
    // Asks for the next step of the site that is shown.
    void moveOn(std::optional<geo::domain::LifeCycle> wanted = std::nullopt);

    // Of which day the occupancy is told; none: today.
    void setDate(std::optional<geo::Date> date);

public slots:
    void refresh();
    // Goes to the field of the next problem, over all pages.
    void nextProblem();

signals:
    void shownChanged();

private:
    // The pages in their order; the three sheets are those of domain::facesOfSites.
    enum Page {
        sitePage,
        frichePage,
        terrainPage,
        thirdPlacePage,
        attachmentsPage,
        lifeCyclePage,
        overlayPage,
        sourcesPage
    };

    void makePages();
    void makeSheet(geo::domain::Kind face, QStackedWidget& page);
    void showDossier();
    void showOccupancy();
    void showSheet(geo::domain::Kind face);
    void showSources();
    void showProblems();
    void showSiteSources();
    void goTo(const geo::usecase::DossierProblem& problem);
    void commit(const geo::domain::Record& seen, const geo::domain::Record& after);
    void addSheet(geo::domain::Kind face);
    void removeSheet(geo::domain::Kind face);
    [[nodiscard]] const geo::domain::Record* faceOf(geo::domain::Kind kind) const;

    session::WorkspaceSession& m_session;
    files::FileDialog& m_fileDialog;
    text::Language m_language;
    QString m_author;
    std::int64_t m_site = 0;
    std::optional<geo::Date> m_date;
    std::optional<geo::usecase::SiteDossier> m_dossier;
    QLabel* m_title;
    QLabel* m_occupancy;
    QComboBox* m_chooser;
    QStackedWidget* m_pages;
    records::RecordForm* m_siteForm = nullptr;
    std::map<geo::domain::Kind, QStackedWidget*> m_sheets; // of each: the offer, and the form
    std::map<geo::domain::Kind, StandardForm*> m_standardForms;
    records::RecordForm* m_thirdPlaceForm = nullptr;
    AttachmentsPage* m_attachments = nullptr;
    LifeCyclePage* m_lifeCycle = nullptr;
    OverlayPage* m_overlay = nullptr;
    QTreeWidget* m_sources = nullptr;
    QLabel* m_problemCount;
    QListWidget* m_problems;
    jobs::JobHandle m_readJob;
};

} // namespace app::dossier
