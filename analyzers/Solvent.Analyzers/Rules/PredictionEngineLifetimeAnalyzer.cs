using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Solvent.Analyzers.MLNet.Engines;
using Solvent.Analyzers.Values;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV3005: a prediction engine that several threads use at a time, or that is created anew for each row or request.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PredictionEngineLifetimeAnalyzer : DiagnosticAnalyzer
{
    private const string OneEach = "give each thread its own, or take engines from a PredictionEnginePool";
    private const string UsePool = "take engines from a PredictionEnginePool";

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        RuleDescriptors.PredictionEngineLifetime, RuleDescriptors.PredictionEngineLifetimeAcrossTypes);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName("Microsoft.ML.PredictionEngineBase`2") is null) return;
            TypeBodies.Analyze(start, call => EngineTypes.IsCreation(call) || EngineTypes.IsPrediction(call), Analyze);
            AnalyzeServices(start);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, TypeBodies bodies)
    {
        var reported = new HashSet<SyntaxNode>();
        foreach (var (engine, sharing) in new SharedEngines(bodies.Flow).In(bodies.Calls))
        {
            if (reported.Add(engine.Syntax)) context.ReportDiagnostic(Shared(RuleDescriptors.PredictionEngineLifetime, engine.Syntax.GetLocation(), sharing));
        }

        var creations = new RepeatedCreations(bodies.Flow);
        foreach (var creation in bodies.Calls.Where(EngineTypes.IsCreation))
        {
            if (creations.Repeats(creation) is not (var repetition and not CallbackKind.Unknown)) continue;
            var (how, remedy) = repetition == CallbackKind.Request
                ? ("created anew for each request, which costs far more than a prediction", UsePool)
                : ("created anew in each pass, which costs far more than a prediction", "create it once before");
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.PredictionEngineLifetime, creation.Syntax.GetLocation(), how, remedy));
        }
    }

    /// <summary>Which objects all requests share is written somewhere else than the objects are.</summary>
    private static void AnalyzeServices(CompilationStartAnalysisContext start)
    {
        var holders = new ConcurrentBag<ISymbol>();
        var singletons = new ConcurrentBag<ITypeSymbol>();
        var servesRequests = 0;
        start.RegisterSymbolAction(
            symbol =>
            {
                var type = symbol.Symbol is IFieldSymbol field ? field.Type : ((IPropertySymbol)symbol.Symbol).Type;
                if (EngineTypes.HoldsEngine(type) && !symbol.Symbol.IsImplicitlyDeclared && !EngineTypes.IsThreadStatic(symbol.Symbol)) holders.Add(symbol.Symbol);
            },
            SymbolKind.Field,
            SymbolKind.Property);
        start.RegisterSymbolAction(
            symbol =>
            {
                if (RequestHandlers.IsMadeForRequest((INamedTypeSymbol)symbol.Symbol)) Interlocked.Exchange(ref servesRequests, 1);
            },
            SymbolKind.NamedType);
        start.RegisterOperationAction(
            operation =>
            {
                var call = (IInvocationOperation)operation.Operation;
                if (Callback.Registration(call.TargetMethod.Name) != CallbackKind.Singleton) return;
                foreach (var service in ServiceTypes(call))
                {
                    singletons.Add(service);
                    if (EngineTypes.HoldsEngine(service)) operation.ReportDiagnostic(Shared(RuleDescriptors.PredictionEngineLifetime, call.Syntax.GetLocation(), CallbackKind.Request));
                }
            },
            OperationKind.Invocation);
        start.RegisterCompilationEndAction(end =>
        {
            if (holders.IsEmpty) return;
            var names = ServiceNames.Read(end.Compilation, end.CancellationToken);
            foreach (var holder in holders.Distinct<ISymbol>(SymbolEqualityComparer.Default))
            {
                if (IsShared(holder, names) && !IsLocked(holder)) end.ReportDiagnostic(Shared(RuleDescriptors.PredictionEngineLifetimeAcrossTypes, holder.Locations[0], CallbackKind.Request));
            }
        });

        bool IsShared(ISymbol holder, ServiceNames names) => holder.IsStatic
            ? (servesRequests == 1 || names.HasRoutes) && !names.HasPool
            : singletons.Contains(holder.ContainingType, SymbolEqualityComparer.Default) || names.IsSingleton(holder.ContainingType.Name);
    }

    /// <summary>The types that a registration names, is given or makes; once each.</summary>
    private static IEnumerable<ITypeSymbol> ServiceTypes(IInvocationOperation registration)
    {
        var types = registration.TargetMethod.TypeArguments.AsEnumerable();
        foreach (var argument in registration.Arguments)
        {
            var value = argument.Value;
            while (value is IConversionOperation conversion) value = conversion.Operand;
            if (value is not IDelegateCreationOperation && value.Type is { } type) types = types.Append(type);
        }

        return types.Distinct<ITypeSymbol>(SymbolEqualityComparer.Default);
    }

    /// <summary>A type that locks something is trusted to lock this.</summary>
    private static bool IsLocked(ISymbol holder)
        => holder.ContainingType.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().DescendantTokens().Any(token => token.ValueText is "lock" or "SemaphoreSlim" or "Monitor"));

    private static Diagnostic Shared(DiagnosticDescriptor rule, Location place, CallbackKind sharing) => sharing == CallbackKind.Request
        ? Diagnostic.Create(rule, place, "shared by all requests, and may be used by one thread at a time", UsePool)
        : Diagnostic.Create(rule, place, "used by several threads at a time, and may be used by one", OneEach);
}
