// SPDX-License-Identifier: Apache-2.0
#pragma once

/// `ABF_MULTIVERSION` before a function definition compiles it for AVX-512, AVX2 and the baseline; the loader
/// picks one when the program starts. ABF_NO_MULTIVERSIONING (set by sanitizer builds) leaves the baseline
/// only.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(ABF_NO_MULTIVERSIONING)
#define ABF_MULTIVERSION __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define ABF_MULTIVERSION
#endif
