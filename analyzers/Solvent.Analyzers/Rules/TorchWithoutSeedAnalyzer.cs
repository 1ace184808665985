using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Analyzers.Torch;

namespace Solvent.Analyzers.Rules;

/// <summary>
/// SLV6001: a program that trains a network and never seeds torch. It is told once, where the first random numbers are drawn. A library leaves the
/// seed to the program, and what only shows random tensors trains nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TorchWithoutSeedAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.TorchWithoutSeed);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary || !TorchCode.IsUsedIn(start.Compilation, start.CancellationToken)) return;
            var program = new Lazy<TorchProgram>(() => TorchProgram.Read(start.Compilation, CancellationToken.None));
            start.RegisterSemanticModelAction(file => Analyze(file, program.Value));
        });
    }

    private static void Analyze(SemanticModelAnalysisContext context, TorchProgram program)
    {
        if (!program.Trains || program.IsSeeded || program.Draws.FirstOrDefault()?.SyntaxTree != context.SemanticModel.SyntaxTree) return;
        foreach (var draw in program.Draws)
        {
            if (draw.SyntaxTree != context.SemanticModel.SyntaxTree) return;
            if (!TorchCode.IsTorch(draw, context.SemanticModel, context.CancellationToken)) continue;
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.TorchWithoutSeed, draw.GetLocation(), TorchCode.Name(draw)));
            return;
        }
    }
}
