#include "help/help_book.h"

#include "help/folded.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

// Must stand outside of any namespace: see Q_INIT_RESOURCE.
static void embedHelp() {
    Q_INIT_RESOURCE(help);
}

namespace app::help {

namespace {

QByteArray contentOf(const QString& path) {
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

// The line without the marks of Markdown.
QString plain(QString line) {
    static const QRegularExpression kPicture{"!\\[[^\\]]*\\]\\([^)]*\\)"};
    static const QRegularExpression kLink{"\\[([^\\]]*)\\]\\([^)]*\\)"};
    static const QRegularExpression kLead{"^[#>\\s|*-]+|[*`|]|^\\d+\\.\\s"};
    return line.remove(kPicture).replace(kLink, QStringLiteral("\\1")).remove(kLead).simplified();
}

qsizetype countIn(const QString& folded, const QStringList& words) {
    return std::count_if(words.begin(), words.end(), [&](const QString& word) { return folded.contains(word); });
}

// The line that has the most of the words, the first of them.
QString bestLine(const QString& markdown, const QStringList& words) {
    QString best;
    qsizetype most = 0;
    const QStringList lines = markdown.split(u'\n');
    for (const QString& line : lines.mid(1)) {
        const QString text = plain(line);
        const qsizetype count = countIn(folded(text), words);
        if (count > most) {
            most = count;
            best = text;
        }
    }
    return best;
}

} // namespace

HelpBook::HelpBook(const text::Language& language)
    : m_folder(QStringLiteral("/help/%1/").arg(language.code())) {
    embedHelp();
    const auto contents = QJsonDocument::fromJson(contentOf(QStringLiteral(":/help/contents.json"))).object();
    for (const auto& group : contents["groups"].toArray()) {
        HelpGroup& made = m_groups.emplace_back(HelpGroup{group.toObject()["title"][language.code()].toString(), {}});
        for (const auto& entry : group.toObject()["pages"].toArray()) {
            const QString id = entry.toObject()["id"].toString();
            made.pages.push_back(id);
            const QString markdown = QString::fromUtf8(contentOf(":" + m_folder + id + ".md"));
            m_pages.push_back({id, plain(markdown.section(u'\n', 0, 0)), markdown,
                               entry.toObject()["topics"].toVariant().toStringList()});
        }
    }
}

const HelpPage* HelpBook::find(const QString& id) const {
    const auto found = std::find_if(m_pages.begin(), m_pages.end(), [&](const auto& page) { return page.id == id; });
    return found != m_pages.end() ? &*found : nullptr;
}

std::optional<QString> HelpBook::pageAbout(const QStringList& topics) const {
    for (const QString& topic : topics)
        for (const HelpPage& page : m_pages)
            if (page.topics.contains(topic)) return page.id;
    return std::nullopt;
}

std::vector<HelpHit> HelpBook::search(const QString& typed) const {
    const QStringList words = foldedWords(typed);
    if (words.isEmpty()) return {};
    std::vector<std::pair<qsizetype, HelpHit>> found;
    for (const HelpPage& page : m_pages) {
        if (countIn(folded(page.markdown), words) < words.size()) continue;
        found.emplace_back(countIn(folded(page.title), words),
                           HelpHit{page.id, page.title, bestLine(page.markdown, words)});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<HelpHit> hits;
    for (auto& [titleWords, hit] : found) hits.push_back(std::move(hit));
    return hits;
}

QUrl HelpBook::urlOf(const QString& id) const {
    return QUrl{"qrc:" + m_folder + id + ".md"};
}

QString HelpBook::idOf(const QUrl& url) {
    return QFileInfo{url.path()}.completeBaseName();
}

} // namespace app::help
