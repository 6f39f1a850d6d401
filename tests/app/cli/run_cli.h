#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QFile>
#include <QFloat16>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <string>

namespace nlohmann {

// What Qt Test shows of a document that is not what was expected.
inline char* toString(const ordered_json& document) {
    return qstrdup(document.dump().c_str());
}

} // namespace nlohmann

// The real program, as a script runs it.
namespace run_cli {

using Json = nlohmann::ordered_json;

struct Ended {
    int code = -1;
    QByteArray out;
    QByteArray err;

    // What stdout holds, if it is exactly one document.
    [[nodiscard]] Json json() const { return Json::parse(out.toStdString(), nullptr, false); }
};

inline QString program() {
    return qEnvironmentVariable("ENTENTE_BIN_DIR") + "/entente-cli";
}

inline QString dataFile(const QString& name) {
    return qEnvironmentVariable("ENTENTE_SOURCE_DIR") + "/../shared/data/" + name;
}

// In a bare environment: nothing of who runs the tests decides the language or the platform.
inline void prepare(QProcess& process) {
    QProcessEnvironment bare;
    bare.insert("PATH", qEnvironmentVariable("PATH"));
    bare.insert("USER", "camille");
    process.setProcessEnvironment(bare);
}

inline Ended run(const QStringList& words) {
    constexpr int kLongest = 120'000;
    QProcess process;
    prepare(process);
    process.start(program(), words);
    if (!process.waitForFinished(kLongest)) return {};
    const bool isWhole = process.exitStatus() == QProcess::NormalExit;
    return {isWhole ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

inline Json runJson(const QStringList& words) {
    return run(words + QStringList{"--json", "--quiet"}).json();
}

// "a b c": the keys of an object in their order.
inline std::string keysOf(const Json& object) {
    std::string keys;
    for (const auto& [key, value] : object.items()) keys += (keys.empty() ? "" : " ") + key;
    return keys;
}

// Of all the bytes of a workspace but the two counters in SQLite's header that say how often it was written to: a step
// that is taken back before it is kept counts too.
inline QByteArray fingerprint(const QString& path) {
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly)) return {};
    QByteArray bytes = file.readAll();
    if (bytes.size() > 100) bytes.replace(24, 4, "....").replace(92, 4, "....");
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
}

} // namespace run_cli
