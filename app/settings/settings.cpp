#include "settings/settings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace app::settings {

namespace {

template <class T>
struct Stored {
    static QVariant from(const T& value) { return QVariant::fromValue(value); }
    static T to(const QVariant& stored, const T& initial) {
        return stored.canConvert<T>() ? stored.value<T>() : initial;
    }
};

// "qpv 1 0.5": a line a layer, so that the file can be read by people.
template <>
struct Stored<LayerStates> {
    static QVariant from(const LayerStates& layers) {
        QStringList lines;
        for (const auto& layer : layers) {
            const auto code = geo::domain::codeOf(layer.id);
            lines << QString("%1 %2 %3")
                         .arg(QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())))
                         .arg(layer.visible ? 1 : 0)
                         .arg(layer.opacity);
        }
        return lines;
    }
    static LayerStates to(const QVariant& stored, const LayerStates& initial) {
        LayerStates layers;
        for (const QString& line : stored.toStringList()) {
            const QStringList parts = line.split(' ');
            const auto id = geo::domain::fromCode<geo::carto::LayerId>(parts.value(0).toStdString());
            bool isNumber = false;
            const double opacity = parts.value(2).toDouble(&isNumber);
            if (!id || !isNumber || opacity < 0.0 || opacity > 1.0) return initial;
            layers.push_back({*id, parts.value(1) == "1", opacity});
        }
        return layers;
    }
};

template <>
struct Stored<bool> {
    static QVariant from(bool value) { return value; }
    static bool to(const QVariant& stored, bool initial) {
        const QString text = stored.toString();
        return text == "true" || (text != "false" && initial);
    }
};

QString folderKey(Folder purpose) {
    switch (purpose) {
    case Folder::workspace:
        return "folders/workspace";
    case Folder::import:
        return "folders/import";
    case Folder::print:
        return "folders/print";
    case Folder::exportTable:
        return "folders/export";
    case Folder::basemap:
        return "folders/basemap";
    }
    return {};
}

// Paths hold what the names of settings may not.
QString weightsKey(const QString& workspace, std::int64_t project) {
    const QByteArray digest = QCryptographicHash::hash(workspace.toUtf8(), QCryptographicHash::Sha1).toHex().left(12);
    return QString("weights_%1/project_%2").arg(QString::fromLatin1(digest)).arg(project);
}

} // namespace

QString Settings::standardFile() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/entente/entente.ini";
}

Settings::Settings(const QString& file)
    : m_file(std::make_unique<QSettings>(file, QSettings::IniFormat)) {}
Settings::~Settings() = default;
Settings::Settings(Settings&&) noexcept = default;
Settings& Settings::operator=(Settings&&) noexcept = default;

template <class T>
T Settings::value(const Key<T>& key) const {
    const QVariant stored = m_file->value(key.name);
    return stored.isValid() ? Stored<T>::to(stored, key.initial) : key.initial;
}

template <class T>
void Settings::set(const Key<T>& key, const T& value) {
    m_file->setValue(key.name, Stored<T>::from(value));
}

template QString Settings::value(const Key<QString>&) const;
template QStringList Settings::value(const Key<QStringList>&) const;
template QByteArray Settings::value(const Key<QByteArray>&) const;
template bool Settings::value(const Key<bool>&) const;
template LayerStates Settings::value(const Key<LayerStates>&) const;
template void Settings::set(const Key<QString>&, const QString&);
template void Settings::set(const Key<QStringList>&, const QStringList&);
template void Settings::set(const Key<QByteArray>&, const QByteArray&);
template void Settings::set(const Key<bool>&, const bool&);
template void Settings::set(const Key<LayerStates>&, const LayerStates&);

void Settings::remove(const char* name) {
    m_file->remove(name);
}

QString Settings::folder(Folder purpose) const {
    const QString kept = m_file->value(folderKey(purpose)).toString();
    if (!kept.isEmpty() && QFileInfo{kept}.isDir()) return kept;
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void Settings::setFolder(Folder purpose, const QString& fileOrFolder) {
    const QFileInfo info{fileOrFolder};
    m_file->setValue(folderKey(purpose), info.isDir() ? info.absoluteFilePath() : info.absolutePath());
}

void Settings::rememberWorkspace(const QString& file) {
    const QString path = QFileInfo{file}.absoluteFilePath();
    QStringList recent = value(kRecentWorkspaces);
    recent.removeAll(path);
    recent.prepend(path);
    set(kRecentWorkspaces, QStringList{recent.mid(0, kRecentCount)});
    set(kLastWorkspace, path);
}

void Settings::forgetWorkspace(const QString& file) {
    const QString path = QFileInfo{file}.absoluteFilePath();
    QStringList recent = value(kRecentWorkspaces);
    recent.removeAll(path);
    set(kRecentWorkspaces, recent);
    if (value(kLastWorkspace) == path) reset(kLastWorkspace);
}

std::vector<double> Settings::weights(const QString& workspace, std::int64_t project) const {
    std::vector<double> weights;
    for (const QString& text : m_file->value(weightsKey(workspace, project)).toStringList()) {
        bool isNumber = false;
        weights.push_back(text.toDouble(&isNumber));
        if (!isNumber) return {};
    }
    return weights;
}

void Settings::setWeights(const QString& workspace, std::int64_t project, const std::vector<double>& weights) {
    QStringList texts;
    for (const double weight : weights) texts << QString::number(weight, 'g', 12);
    m_file->setValue(weightsKey(workspace, project), texts);
}

bool Settings::save() {
    m_file->sync();
    return m_file->status() == QSettings::NoError;
}

} // namespace app::settings
