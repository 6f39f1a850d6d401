# How every target of the house is built: warnings, sanitizers, ccache, and the two shapes of target (a room of libgeo, a test).

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

add_library(entente_options INTERFACE)
target_compile_options(entente_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # Warnings are errors with the compiler of the house, GCC 12; a newer one may have new ones, and still builds.
  # GCC 12 sees an overlap in `"a" + std::string` that is not there (GCC bug 105651), and only when it optimises.
  target_compile_options(entente_options INTERFACE -Werror -Wno-restrict)
  if(ENTENTE_SANITIZE)
    # With sanitizers it takes the inactive alternatives of a std::variant for uninitialised (GCC bug 105562).
    target_compile_options(entente_options INTERFACE -Wno-maybe-uninitialized)
  endif()
endif()
if(ENTENTE_SANITIZE)
  target_compile_options(entente_options INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(entente_options INTERFACE -fsanitize=address,undefined)
endif()

# geo_module(NAME USES <rooms below> HIDES <third-party targets>)
# One room of libgeo: every source below its folder, the rooms it may include, the libraries that stop at its .cpp.
function(geo_module name)
  cmake_parse_arguments(ARG "" "" "USES;HIDES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_library(geo_${name} STATIC ${sources})
  add_library(geo::${name} ALIAS geo_${name})
  target_include_directories(geo_${name} PUBLIC ${CMAKE_SOURCE_DIR}/libgeo)
  target_link_libraries(geo_${name} PRIVATE entente_options ${ARG_HIDES})
  foreach(room IN LISTS ARG_USES)
    target_link_libraries(geo_${name} PUBLIC geo::${room})
  endforeach()
endfunction()

# entente_tests(LABEL label [PREFIX folder] LINKS <targets>)
# Each *_test.cpp of this folder is one Qt Test program, known to ctest as <folder>.<file>, run offscreen; those of
# the label e2e in a real window on $DISPLAY, one at a time. The target <label>_tests builds all of one label.
function(entente_tests)
  cmake_parse_arguments(ARG "" "LABEL;PREFIX;TIMEOUT" "LINKS" ${ARGN})
  file(GLOB tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*_test.cpp)
  if(NOT TARGET ${ARG_LABEL}_tests)
    add_custom_target(${ARG_LABEL}_tests)
  endif()
  set(platform offscreen)
  set(is_alone OFF)
  if(ARG_LABEL STREQUAL "e2e")
    set(platform xcb)
    set(is_alone ON)
  endif()
  foreach(source IN LISTS tests)
    get_filename_component(stem ${source} NAME_WE)
    set(target ${ARG_PREFIX}.${stem})
    add_executable(${target} ${source})
    set_target_properties(${target} PROPERTIES AUTOMOC ON
      RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    target_link_libraries(${target} PRIVATE entente_options ${ARG_LINKS} Qt6::Test)
    add_dependencies(${ARG_LABEL}_tests ${target})
    add_test(NAME ${target} COMMAND ${target})
    if(NOT ARG_TIMEOUT)
      set(ARG_TIMEOUT 120)
    endif()
    set_tests_properties(${target} PROPERTIES LABELS "${ARG_LABEL}" TIMEOUT ${ARG_TIMEOUT}
      SKIP_RETURN_CODE 77 RUN_SERIAL ${is_alone}
      ENVIRONMENT "QT_QPA_PLATFORM=${platform};ENTENTE_SOURCE_DIR=${CMAKE_SOURCE_DIR};ENTENTE_BIN_DIR=${CMAKE_BINARY_DIR}/bin")
  endforeach()
endfunction()
