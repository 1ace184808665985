using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Solvent.Analyzers.MLNet;

namespace Solvent.Analyzers.Rules;

/// <summary>
/// SLV2001: a context without a seed that reaches a trainer, a shuffle or a sample. A context that only loads data, splits it or
/// predicts gives the same result in every run and is left alone.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MLContextWithoutSeedAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        RuleDescriptors.MLContextWithoutSeed, RuleDescriptors.MLContextWithoutSeedAcrossTypes);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (ContextTypes.Find(start.Compilation) is not { } types) return;
            var wholeProgram = new Scope(types);
            var undecided = new ConcurrentBag<SyntaxNode>();
            start.RegisterSymbolStartAction(type => AnalyzeType(type, types, wholeProgram, undecided), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end =>
            {
                foreach (var creation in undecided)
                {
                    if (wholeProgram.Flow.FirstUse(creation) is { } use)
                    {
                        end.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.MLContextWithoutSeedAcrossTypes, creation.GetLocation(), use.Method));
                    }
                }
            });
        });
    }

    /// <summary>
    /// What one type shows is reported at once, so that an editor shows it while it is typed; only a context that trains in another type
    /// waits for the whole compilation.
    /// </summary>
    private static void AnalyzeType(
        SymbolStartAnalysisContext type, ContextTypes types, Scope wholeProgram, ConcurrentBag<SyntaxNode> undecided)
    {
        var thisType = new Scope(types);
        var creations = new ConcurrentBag<SyntaxNode>();
        type.RegisterOperationAction(
            context =>
            {
                if (!types.CarriesContext(context.Operation.Type)) return;
                if (context.Operation is IObjectCreationOperation creation)
                {
                    if (!types.IsContext(creation.Type) || ContextTypes.HasSeed(creation.Arguments)) return;
                    creations.Add(creation.Syntax);
                    Follow(creation, creation.Syntax, context.ContainingSymbol);
                }
                else if (thisType.Tracker.Origin(context.Operation) is { } origin)
                {
                    Follow(context.Operation, origin, context.ContainingSymbol);
                }
            },
            OperationKind.ObjectCreation,
            OperationKind.LocalReference,
            OperationKind.ParameterReference,
            OperationKind.FieldReference,
            OperationKind.PropertyReference,
            OperationKind.Invocation);

        type.RegisterSymbolEndAction(end =>
        {
            foreach (var creation in creations)
            {
                if (thisType.Flow.FirstUse(creation) is not { } use) undecided.Add(creation);
                else end.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.MLContextWithoutSeed, creation.GetLocation(), use.Method));
            }
        });

        void Follow(IOperation value, object source, ISymbol containingSymbol)
        {
            thisType.Tracker.Follow(value, source, containingSymbol);
            wholeProgram.Tracker.Follow(value, source, containingSymbol);
        }
    }

    /// <summary>What is known about the contexts of a type, or of the program.</summary>
    private sealed class Scope
    {
        public Scope(ContextTypes types)
        {
            Flow = new ContextFlow();
            Tracker = new ContextTracker(types, Flow);
        }

        public ContextFlow Flow { get; }

        public ContextTracker Tracker { get; }
    }
}
