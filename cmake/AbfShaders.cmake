# SPDX-License-Identifier: Apache-2.0
# abf_shaders(TARGET SHADER.comp...): compiles each shader to SPIR-V at build time and makes it available as the
# word list <binary dir>/spirv/<name>.inc, to be included in an array initialiser. Once a target: a digest of all of
# them becomes the string literal <binary dir>/spirv/digest.inc.
find_program(ABF_GLSLC glslc REQUIRED)
set(ABF_SHADER_DIGEST "${CMAKE_CURRENT_LIST_DIR}/AbfShaderDigest.cmake")
function(abf_shaders target)
  set(outputs)
  foreach(shader ${ARGN})
    get_filename_component(name "${shader}" NAME_WE)
    set(output "${CMAKE_CURRENT_BINARY_DIR}/spirv/${name}.inc")
    add_custom_command(
      OUTPUT "${output}"
      COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_CURRENT_BINARY_DIR}/spirv"
      COMMAND "${ABF_GLSLC}" --target-env=vulkan1.1 -O -Werror -mfmt=num -MD -MF "${output}.d"
              -o "${output}" "${CMAKE_CURRENT_SOURCE_DIR}/${shader}"
      DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${shader}"
      DEPFILE "${output}.d"
      COMMENT "Compiling ${shader}"
      VERBATIM)
    list(APPEND outputs "${output}")
  endforeach()
  set(digest "${CMAKE_CURRENT_BINARY_DIR}/spirv/digest.inc")
  string(JOIN "|" joined ${outputs})
  add_custom_command(
    OUTPUT "${digest}"
    COMMAND "${CMAKE_COMMAND}" "-DFILES=${joined}" "-DOUTPUT=${digest}" -P "${ABF_SHADER_DIGEST}"
    DEPENDS ${outputs} "${ABF_SHADER_DIGEST}"
    COMMENT "Digest of the shaders"
    VERBATIM)
  target_sources(${target} PRIVATE ${outputs} "${digest}")
  target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}")
endfunction()
