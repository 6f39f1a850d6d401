#pragma once

#include "text/language.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <vector>

namespace app::help {

// A page as it is kept in resources/help/<language>/<id>.md. Its title is its first line.
struct HelpPage {
    QString id;
    QString title;
    QString markdown;
    QStringList topics; // what it is about: object names of actions and docks, class names of dialogs
};

struct HelpGroup {
    QString title;
    std::vector<QString> pages; // ids, in reading order
};

// A page in which all words were found, with the line that says most.
struct HelpHit {
    QString page;
    QString title;
    QString line;
};

// The pages of one language, as resources/help/contents.json orders them. Embedded: nothing is read from the disk or
// the net.
class HelpBook {
public:
    explicit HelpBook(const text::Language& language);

    [[nodiscard]] const std::vector<HelpGroup>& groups() const { return m_groups; }
    [[nodiscard]] const std::vector<HelpPage>& pages() const { return m_pages; }
    // Null for an id that is not in the contents.
    [[nodiscard]] const HelpPage* find(const QString& id) const;
    // The page that is about the first of the topics that any page is about; none where no page is.
    [[nodiscard]] std::optional<QString> pageAbout(const QStringList& topics) const;
    // Pages that have every word somewhere, those that have it in the title first.
    [[nodiscard]] std::vector<HelpHit> search(const QString& typed) const;

    // Where the page lies among the resources; QTextBrowser reads it from there, with its links and pictures.
    [[nodiscard]] QUrl urlOf(const QString& id) const;
    // The id of the page at an address of urlOf.
    [[nodiscard]] static QString idOf(const QUrl& url);

private:
    QString m_folder;
    std::vector<HelpGroup> m_groups;
    std::vector<HelpPage> m_pages;
};

} // namespace app::help
