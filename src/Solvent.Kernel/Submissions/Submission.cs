using Microsoft.CodeAnalysis.CSharp;
using Solvent.Kernel.Constructs;

namespace Solvent.Kernel.Submissions;

/// <summary>A cell, or the part of one between two magic commands, that compiled.</summary>
/// <param name="Source">What it was compiled from.</param>
/// <param name="Compilation">Its compilation.</param>
/// <param name="Image">The assembly; <see langword="null"/> when there is nothing to run.</param>
/// <param name="Run">Runs it, given the states of the submissions before it; <see langword="null"/> when there is nothing to run.</param>
/// <param name="JoinsChain">Whether later cells can see something of it: a declaration or a using.</param>
/// <param name="HasValue">Whether it ends with an expression that has a value.</param>
/// <param name="Returns">Whether a <c>return</c> of it may give it a value.</param>
internal sealed record Submission(
    CellSource Source,
    CSharpCompilation Compilation,
    MemoryStream? Image,
    Func<object?[], Task<object?>>? Run,
    bool JoinsChain,
    bool HasValue,
    bool Returns);
