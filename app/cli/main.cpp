#include "cli/program.h"

int main(int argc, char** argv) {
    return app::cli::runProgram({argv + 1, argv + argc}, ENTENTE_VERSION);
}
