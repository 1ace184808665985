using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Solvent.Lint.Analysis.Packages;

/// <summary>What a package of analyzers has.</summary>
/// <param name="Analyzers">Its analyzers for C#.</param>
/// <param name="Assemblies">Its assemblies, which may have code fixes.</param>
/// <param name="Notes">What of it could not be loaded.</param>
internal sealed record LoadedAnalyzers(IReadOnlyList<DiagnosticAnalyzer> Analyzers, IReadOnlyList<Assembly> Assemblies, IReadOnlyList<LintNote> Notes);
