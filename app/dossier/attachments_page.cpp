#include "dossier/attachments_page.h"

#include "domain/attachment.h"
#include "text/value_text.h"

#include <QDesktopServices>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QStyle>
#include <QUrl>
#include <QVBoxLayout>

namespace app::dossier {

namespace {

constexpr int kThumbnail = 72;                       // pixels
constexpr qint64 kLargestPhoto = 50LL * 1024 * 1024; // bytes; a larger one is not read for its thumbnail

bool isPhoto(const QString& file) {
    static const QStringList kSuffixes{"jpg", "jpeg", "png", "webp", "bmp", "gif"};
    return kSuffixes.contains(QFileInfo(file).suffix().toLower());
}

bool isWeb(const QString& address) {
    return address.startsWith(QLatin1String("http://")) || address.startsWith(QLatin1String("https://"));
}

// Small, with the turn that the camera noted; null where the file is no picture.
QImage thumbnailOf(const QString& file) {
    if (QFileInfo(file).size() > kLargestPhoto) return {};
    QImageReader reader(file);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid()) reader.setScaledSize(size.scaled(kThumbnail, kThumbnail, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

AttachmentsPage::AttachmentsPage(jobs::JobRunner& runner, files::FileDialog& fileDialog, const text::Language& language,
                                 QWidget* parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_fileDialog(fileDialog)
    , m_language(language)
    , m_list(new QListWidget(this))
    , m_empty(new QLabel(tr("Add a file, or drop files here: they stay where they are."), this))
    , m_add(new QPushButton(tr("Add…"), this))
    , m_open(new QPushButton(tr("Open"), this))
    , m_remove(new QPushButton(tr("Take off"), this)) {
    setAcceptDrops(true);
    m_list->setObjectName(QStringLiteral("attachmentsView"));
    m_list->setAccessibleName(tr("Photos and documents"));
    m_list->setIconSize({kThumbnail, kThumbnail});
    m_list->setWordWrap(true);
    m_add->setObjectName(QStringLiteral("addAttachment"));
    m_add->setToolTip(m_empty->text());
    m_empty->setObjectName(QStringLiteral("attachmentsEmpty"));
    m_empty->setWordWrap(true);
    m_empty->setEnabled(false); // a hint, drawn as one
    m_open->setObjectName(QStringLiteral("openAttachment"));
    m_remove->setObjectName(QStringLiteral("removeAttachment"));
    m_remove->setToolTip(tr("Takes the reference off the dossier; the file stays."));
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_add, m_open, m_remove}) buttons->addWidget(button);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &AttachmentsPage::showChoice);
    connect(m_list, &QListWidget::itemActivated, this, &AttachmentsPage::openChosen);
    connect(m_open, &QPushButton::clicked, this, &AttachmentsPage::openChosen);
    connect(m_add, &QPushButton::clicked, this, [this] {
        const QString file =
            m_fileDialog.open(this, tr("Add a photo or document"), tr("All files (*)"), settings::Folder::import);
        if (!file.isEmpty()) add({file});
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (m_list->currentRow() >= 0) emit removed(m_rows.at(static_cast<std::size_t>(m_list->currentRow())).id);
    });
}

void AttachmentsPage::setDossier(const geo::usecase::SiteDossier& dossier, const std::filesystem::path& folder) {
    const bool isSame = m_site == dossier.site.id && m_rows == dossier.attachments && m_folder == folder;
    m_site = dossier.site.id;
    m_folder = folder;
    if (isSame) return;
    m_rows = dossier.attachments;
    m_list->clear();
    for (const auto& row : m_rows) addItem(row);
    m_empty->setVisible(m_rows.empty());
    showChoice();
    readThumbnails();
}

void AttachmentsPage::setReadOnly(bool isReadOnly) {
    m_isReadOnly = isReadOnly;
    showChoice();
}

QString AttachmentsPage::addressOf(const geo::domain::Record& attachment) const {
    const QString reference = text::fromUtf8(geo::domain::toText(attachment.value("reference")));
    if (isWeb(reference)) return reference;
    return QDir::cleanPath(QDir(QString::fromStdString(m_folder.string())).absoluteFilePath(reference));
}

void AttachmentsPage::addItem(const geo::domain::Record& attachment) {
    const QString address = addressOf(attachment);
    const bool isMissing = !isWeb(address) && !QFileInfo::exists(address);
    const auto* kind = geo::domain::infoOf(attachment.kind).find("kind");
    QString words = text::fromUtf8(geo::domain::toText(attachment.value("title"))) + u'\n' +
                    text::valueText(*kind, attachment.value("kind"), m_language);
    if (isMissing) words += u'\n' + tr("File not found: %1").arg(address);
    auto* item = new QListWidgetItem(words, m_list);
    item->setToolTip(address);
    item->setIcon(style()->standardIcon(isMissing ? QStyle::SP_MessageBoxWarning : QStyle::SP_FileIcon));
}

void AttachmentsPage::readThumbnails() {
    std::vector<std::pair<int, QString>> photos;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (const QString address = addressOf(m_rows[i]); isPhoto(address) && QFileInfo::exists(address))
            photos.emplace_back(static_cast<int>(i), address);
    m_thumbnails = {};
    if (photos.empty()) return;
    const auto work = [photos](geo::JobControl& job) -> geo::Result<std::vector<Thumbnail>> {
        std::vector<Thumbnail> made;
        for (const auto& [row, file] : photos) {
            GEO_TRY(job.step(geo::Phase::reading, row, static_cast<std::int64_t>(photos.size())));
            made.push_back({row, thumbnailOf(file)});
        }
        return made;
    };
    m_thumbnails = m_runner.run<std::vector<Thumbnail>>(
        tr("Reading photos"), work, [this](geo::Result<std::vector<Thumbnail>> made) {
            if (!made) return;
            for (const Thumbnail& each : *made)
                if (!each.image.isNull()) m_list->item(each.row)->setIcon(QPixmap::fromImage(each.image));
        });
}

void AttachmentsPage::add(const QStringList& files) {
    using geo::domain::AttachmentKind;
    const QDir folder(QString::fromStdString(m_folder.string()));
    std::vector<geo::domain::Record> rows;
    for (const QString& file : files) {
        const QString relative = folder.relativeFilePath(file);
        const bool isInside = !relative.startsWith(QLatin1String("..")) && !QDir::isAbsolutePath(relative);
        geo::domain::Attachment made;
        made.site = geo::SiteId{m_site};
        made.title = QFileInfo(file).completeBaseName().toStdString();
        made.kind = isPhoto(file) ? AttachmentKind::photo : AttachmentKind::document;
        made.reference = (isInside ? relative : QFileInfo(file).absoluteFilePath()).toStdString();
        rows.push_back(geo::domain::toRecord(made));
    }
    if (!rows.empty()) emit added(rows);
}

void AttachmentsPage::openChosen() {
    if (m_list->currentRow() < 0) return;
    const QString address = addressOf(m_rows.at(static_cast<std::size_t>(m_list->currentRow())));
    QDesktopServices::openUrl(isWeb(address) ? QUrl(address) : QUrl::fromLocalFile(address));
}

void AttachmentsPage::showChoice() {
    const bool isChosen = !m_list->selectedItems().isEmpty();
    m_open->setEnabled(isChosen);
    m_remove->setEnabled(isChosen && !m_isReadOnly);
    m_add->setEnabled(!m_isReadOnly);
}

void AttachmentsPage::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() && !m_isReadOnly) event->acceptProposedAction();
}

void AttachmentsPage::dropEvent(QDropEvent* event) {
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile()) files << url.toLocalFile();
    add(files);
}

} // namespace app::dossier
