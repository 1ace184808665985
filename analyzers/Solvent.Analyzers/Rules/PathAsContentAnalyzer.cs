using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Solvent.Analyzers.DataFrames;
using Solvent.Analyzers.Values;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV3012: <c>DataFrame.LoadCsvFromString(path)</c> makes a table of the path.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PathAsContentAnalyzer : DiagnosticAnalyzer
{
    private const string ReadsContent = "LoadCsvFromString";
    private const string ReadsFile = "LoadCsv";

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.PathAsContent);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (DataFrameTypes.Find(start.Compilation) is not { } types) return;
            TypeBodies.Analyze(start, call => Concerns(call, types), (end, bodies) => Analyze(end, bodies, types));
        });
    }

    private static bool Concerns(IInvocationOperation call, DataFrameTypes types)
        => call.TargetMethod.Name == ReadsContent && types.IsFrame(call.TargetMethod.ContainingType);

    private static void Analyze(SymbolAnalysisContext context, TypeBodies bodies, DataFrameTypes types)
    {
        foreach (var call in bodies.Calls)
        {
            if (!Concerns(call, types) || call.Syntax is not InvocationExpressionSyntax { Expression: var method }) continue;
            foreach (var argument in call.Arguments)
            {
                if (argument.Parameter?.Ordinal != 0 || !PathText.Is(argument.Value, bodies.Flow)) continue;
                var name = method is MemberAccessExpressionSyntax access ? access.Name : method;
                context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.PathAsContent, name.GetLocation(), ReadsContent, $"'{argument.Value.Syntax}'", ReadsFile));
            }
        }
    }
}
