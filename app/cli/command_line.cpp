#include "cli/command_line.h"

#include "cli/options.h"
#include "cli/text_table.h"
#include "text/language.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include <algorithm>

namespace app::cli {

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

struct Everywhere {
    CommonOptions common;
    std::string language;
};

void declareEverywhere(Options& options, Everywhere& into) {
    options.startGroup(words(QT_TRANSLATE_NOOP("Cli", "With every command")));
    options.flag("--json", words(QT_TRANSLATE_NOOP("Cli", "One JSON document instead of a table")), into.common.json);
    options.choice("--lang", "fr|en", words(QT_TRANSLATE_NOOP("Cli", "Language of tables and messages")),
                   into.language);
    options.flag("--quiet", words(QT_TRANSLATE_NOOP("Cli", "No progress and no notes")), into.common.quiet);
    options.text("--who", "NAME", words(QT_TRANSLATE_NOOP("Cli", "Who signs changes and maps; else the login name")),
                 into.common.who);
}

// What the reader of options says, in our words. Its texts begin with the name of what they are about.
QString faultOf(const CLI::ParseError& error, const CLI::App& app) {
    const QString said = QString::fromUtf8(error.what());
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
        QStringList extras;
        for (const std::string& extra : app.remaining()) extras << text::fromUtf8(extra);
        return words(QT_TRANSLATE_NOOP("Cli", "This is not expected here: %1.")).arg(extras.join(u' '));
    }
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
        return words(QT_TRANSLATE_NOOP("Cli", "%1 is missing.")).arg(said.section(u' ', 0, 0));
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
        return words(QT_TRANSLATE_NOOP("Cli", "%1 takes one value, once.")).arg(said.section(u':', 0, 0));
    return words(QT_TRANSLATE_NOOP("Cli", "The command line is not understood (%1).")).arg(said);
}

bool isOption(const std::string& word) {
    return word.size() > 1 && word.front() == '-';
}

// The lines of one heading, in two columns.
QString section(const QString& heading, const std::vector<std::pair<QString, QString>>& lines) {
    if (lines.empty()) return {};
    TextTable table;
    for (const auto& [left, right] : lines) table.addRow({QStringLiteral("  ") + left, right});
    return u'\n' + heading + u'\n' + table.text();
}

} // namespace

CommandLine firstLook(const std::vector<std::string>& words) {
    CommandLine line;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        line.wantsHelp = line.wantsHelp || word == "--help" || word == "-h";
        line.wantsVersion = line.wantsVersion || word == "--version";
        if (word.starts_with("--lang=")) line.language = word.substr(7);
        if (word == "--lang" && i + 1 < words.size()) line.language = words[i + 1];
        const bool isOwnValue = i > 0 && (words[i - 1] == "--lang" || words[i - 1] == "--who");
        if (line.command.empty() && !isOption(word) && !isOwnValue)
            line.command = word;
        else
            line.words.push_back(word);
    }
    return line;
}

CommonOptions readOptions(const CommandInfo& info, Command& command, const CommandLine& line) {
    CLI::App app;
    app.set_help_flag();
    Options options{app};
    Everywhere everywhere;
    command.declare(options);
    declareEverywhere(options, everywhere);
    const auto more =
        words(QT_TRANSLATE_NOOP("Cli", "See: %1")).arg("entente-cli " + text::fromUtf8(info.name) + " --help");
    try {
        auto reversed = line.words;
        std::ranges::reverse(reversed);
        app.parse(std::move(reversed));
    } catch (const CLI::ParseError& error) {
        throw UsageError{faultOf(error, app) + u' ' + more};
    } catch (const UsageError& error) {
        throw UsageError{QString::fromUtf8(error.what()) + u' ' + more};
    }
    if (const auto fault = command.usageFault()) throw UsageError{*fault + u' ' + more};
    return everywhere.common;
}

QString helpText(const CommandInfo& info, Command& command) {
    CLI::App app;
    Options options{app};
    Everywhere everywhere;
    command.declare(options);
    declareEverywhere(options, everywhere);
    QString usage = "entente-cli " + text::fromUtf8(info.name);
    std::vector<std::pair<QString, std::vector<std::pair<QString, QString>>>> sections;
    for (const OptionHelp& help : options.helps()) {
        if (help.isRequired) usage += u' ' + help.words;
        QString heading = help.isArgument ? words(QT_TRANSLATE_NOOP("Cli", "Arguments")) : help.heading;
        if (heading.isEmpty()) heading = words(QT_TRANSLATE_NOOP("Cli", "Options"));
        if (sections.empty() || sections.back().first != heading) sections.push_back({heading, {}});
        sections.back().second.emplace_back(help.words, help.help);
    }
    QString text =
        words(QT_TRANSLATE_NOOP("Cli", "Usage: %1")).arg(usage + u' ' + words(QT_TRANSLATE_NOOP("Cli", "[OPTIONS]")));
    text += QStringLiteral("\n\n%1.\n").arg(words(info.summary));
    for (const auto& [heading, lines] : sections) text += section(heading, lines);
    return text;
}

QString overview() {
    std::vector<std::pair<QString, QString>> commands;
    for (const CommandInfo& info : allCommands()) commands.emplace_back(text::fromUtf8(info.name), words(info.summary));
    CLI::App app;
    Options options{app};
    Everywhere everywhere;
    declareEverywhere(options, everywhere);
    std::vector<std::pair<QString, QString>> common;
    for (const OptionHelp& help : options.helps()) common.emplace_back(help.words, help.help);
    common.emplace_back(QStringLiteral("--help"), words(QT_TRANSLATE_NOOP("Cli", "What a command takes")));
    common.emplace_back(QStringLiteral("--version"), words(QT_TRANSLATE_NOOP("Cli", "The version of the program")));
    return words(QT_TRANSLATE_NOOP("Cli", "Usage: %1"))
               .arg("entente-cli " + words(QT_TRANSLATE_NOOP("Cli", "COMMAND WORKSPACE [OPTIONS]"))) +
           u'\n' + section(words(QT_TRANSLATE_NOOP("Cli", "Commands")), commands) +
           section(options.helps().front().heading, common);
}

} // namespace app::cli
