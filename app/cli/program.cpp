#include "cli/program.h"

#include "cli/command_line.h"
#include "cli/interrupt.h"
#include "cli/options.h"
#include "cli/progress_line.h"
#include "cli/standard_output.h"
#include "jobs/job_runner.h"
#include "text/sentence.h"
#include "text/translations.h"

#include <QEventLoop>
#include <QGuiApplication>

#include <csignal>
#include <cstdio>

namespace app::cli {

namespace {

// What Qt says to developers is nothing to the user; where it cannot go on, it is all there is.
void hearQt(QtMsgType type, const QMessageLogContext& /*where*/, const QString& message) {
    if (type == QtFatalMsg) std::fprintf(stderr, "%s\n", message.toUtf8().constData());
}

void tell(const QString& sentence) {
    std::fprintf(stderr, "%s\n", sentence.toUtf8().constData());
}

// Qt wants an argument list that lives as long as the application; ours is not for it.
struct QtArguments {
    char name[12] = "entente-cli";
    char* list[2] = {name, nullptr};
    int count = 1;
};

std::unique_ptr<QCoreApplication> makeApplication(QtArguments& arguments, bool paints) {
    if (!paints) return std::make_unique<QCoreApplication>(arguments.count, arguments.list);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(arguments.count, arguments.list);
}

std::string signature(const CommonOptions& common) {
    if (!common.who.empty()) return common.who;
    const QString login = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return login.isEmpty() ? "entente" : login.toStdString();
}

// Works on a worker while this thread hears signals and shows the progress.
geo::Result<Answer> worked(Command& command, const Context& context, Interrupt& interrupt) {
    geo::Result<Answer> result;
    QEventLoop loop;
    jobs::JobRunner runner{1};
    ProgressLine line{context.language, !context.quiet};
    bool isStopping = false;
    const jobs::JobHandle job = runner.run<Answer>(
        QString{}, [&](geo::JobControl& control) { return command.run(context, control); },
        [&](geo::Result<Answer> answer) {
            result = std::move(answer);
            loop.quit();
        });
    QObject::connect(&interrupt, &Interrupt::asked, &loop, [&] {
        isStopping = true;
        runner.cancelAll();
    });
    QObject::connect(&runner, &jobs::JobRunner::progressed, &loop, [&] { line.show(job.progress(), isStopping); });
    loop.exec();
    return result;
}

int finished(const geo::Result<Answer>& result, const Context& context) {
    if (!result) {
        tell(text::sentence(result.error(), context.language));
        return result.error().code == geo::ErrorCode::cancelled ? kInterrupted : kRefused;
    }
    if (!context.quiet)
        for (const QString& note : result->notes) tell(note);
    if (const auto done = writeToStandardOutput(result->text); !done) {
        tell(QCoreApplication::translate(
            "Cli", "The answer could not be written. What was asked for is done: do not ask for it "
                   "again before you have looked."));
        return kRefused;
    }
    return result->exitCode;
}

int runCommand(const CommandInfo& info, const CommandLine& line, const text::Language& language, Interrupt& interrupt) {
    const auto command = info.make();
    if (line.wantsHelp) return finished(Answer{helpText(info, *command).toStdString()}, {language});
    const CommonOptions common = readOptions(info, *command, line);
    const Context context{language, common.json, common.quiet, signature(common)};
    return finished(worked(*command, context, interrupt), context);
}

int understood(const CommandLine& line, const CommandInfo* info, const text::Language& language, Interrupt& interrupt,
               const std::string& version) {
    if (info != nullptr) return runCommand(*info, line, language, interrupt);
    if (line.wantsVersion) return finished(Answer{"entente-cli " + version + '\n'}, {language});
    if (line.wantsHelp) return finished(Answer{overview().toStdString()}, {language});
    QStringList names;
    for (const CommandInfo& known : allCommands()) names << text::fromUtf8(known.name);
    const QString fault = line.command.empty()
                              ? QCoreApplication::translate("Cli", "Give a command: %1.")
                              : QCoreApplication::translate("Cli", "%2 is not a command. Choose one of: %1.");
    throw UsageError{(line.command.empty() ? fault.arg(names.join(QStringLiteral(", ")))
                                           : fault.arg(names.join(QStringLiteral(", ")),
                                                       language.quoted(text::fromUtf8(line.command)))) +
                     u' ' + QCoreApplication::translate("Cli", "See: %1").arg(QStringLiteral("entente-cli --help"))};
}

} // namespace

int runProgram(const std::vector<std::string>& words, const std::string& version) {
    qInstallMessageHandler(hearQt);
    std::signal(SIGPIPE, SIG_IGN); // a reader that has gone is seen where the answer is written
    const CommandLine line = firstLook(words);
    const CommandInfo* info = findCommand(line.command);
    Interrupt interrupt;
    QtArguments arguments;
    const auto application = makeApplication(arguments, info != nullptr && info->paints && !line.wantsHelp);
    interrupt.listen();
    const auto language = text::Language::chosen(text::fromUtf8(line.language), QLocale::system());
    const text::Translations translations{language};
    try {
        return understood(line, info, language, interrupt, version);
    } catch (const UsageError& error) {
        tell(QString::fromUtf8(error.what()));
        return kUsage;
    }
}

} // namespace app::cli
