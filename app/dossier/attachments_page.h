#pragma once

#include "files/file_dialog.h"
#include "jobs/job_runner.h"
#include "text/language.h"
#include "usecase/site_dossier.h"

#include <QImage>
#include <QWidget>

#include <filesystem>
#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace app::dossier {

// Photos, plans and documents of a site, by reference. Files are added by the dialog or dropped; photos are shown
// small, read in a job.
class AttachmentsPage : public QWidget {
    Q_OBJECT

public:
    // All outlive the page.
    AttachmentsPage(jobs::JobRunner& runner, files::FileDialog& fileDialog, const text::Language& language,
                    QWidget* parent = nullptr);

    // `folder` is that of the workspace: references that lie in it are kept relative to it.
    void setDossier(const geo::usecase::SiteDossier& dossier, const std::filesystem::path& folder);
    void setReadOnly(bool isReadOnly);

signals:
    void added(const std::vector<geo::domain::Record>& attachments);
    void removed(std::int64_t attachment);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Thumbnail {
        int row = 0;
        QImage image;
    };
    void add(const QStringList& files);
    void addItem(const geo::domain::Record& attachment);
    void readThumbnails();
    void openChosen();
    void showChoice();
    [[nodiscard]] QString addressOf(const geo::domain::Record& attachment) const;

    jobs::JobRunner& m_runner;
    files::FileDialog& m_fileDialog;
    text::Language m_language;
    std::int64_t m_site = 0;
    bool m_isReadOnly = false;
    std::filesystem::path m_folder;
    std::vector<geo::domain::Record> m_rows;
    QListWidget* m_list;
    QLabel* m_empty; // what the page is for, while it has nothing
    QPushButton* m_add;
    QPushButton* m_open;
    QPushButton* m_remove;
    jobs::JobHandle m_thumbnails;
};

} // namespace app::dossier
