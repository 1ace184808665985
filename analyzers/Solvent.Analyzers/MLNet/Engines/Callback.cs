using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.MLNet.Engines;

/// <summary>A function that is passed to a call.</summary>
/// <param name="Kind">When the function runs.</param>
/// <param name="Call">The call, when it is known.</param>
internal readonly record struct Callback(CallbackKind Kind, IOperation? Call)
{
    /// <summary>Reads what becomes of <paramref name="function"/>, a lambda or the name of a method.</summary>
    public static Callback Of(IOperation function)
    {
        var current = function.Parent;
        while (current is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation or IArgumentOperation or IArrayInitializerOperation or IArrayCreationOperation)
        {
            current = current.Parent;
        }

        return current switch
        {
            IInvocationOperation { TargetMethod: var method } => new Callback(KindOf(method), current),
            IObjectCreationOperation { Type: { Name: "Thread" or "Task", ContainingNamespace: var space } } when IsIn(space, "System.Threading") => new Callback(CallbackKind.Background, current),
            IObjectCreationOperation { Type: { Name: "Timer", ContainingNamespace: var space } } when IsIn(space, "System.Threading") => new Callback(CallbackKind.Threads, current),
            _ => new Callback(Unresolved(function.Syntax), current),
        };
    }

    /// <summary>What registering a service by the name of a method means.</summary>
    public static CallbackKind Registration(string method) => method switch
    {
        "AddSingleton" or "TryAddSingleton" or "AddHostedService" => CallbackKind.Singleton,
        "AddScoped" or "AddTransient" or "TryAddScoped" or "TryAddTransient" => CallbackKind.PerRequest,
        _ => CallbackKind.Unknown,
    };

    /// <summary>What mapping a route by the name of a method means.</summary>
    public static CallbackKind Route(string method)
        => method is "MapGet" or "MapPost" or "MapPut" or "MapDelete" or "MapPatch" or "MapMethods" ? CallbackKind.Request : CallbackKind.Unknown;

    private static CallbackKind KindOf(IMethodSymbol method)
    {
        var space = method.ContainingNamespace;
        return (method.ContainingType.Name, method.Name) switch
        {
            ("Parallel", _) when IsIn(space, "System.Threading") => CallbackKind.Threads,
            ("ParallelEnumerable", _) => CallbackKind.Threads,
            ("Task", "Run") or ("TaskFactory", "StartNew") or ("ThreadPool", "QueueUserWorkItem" or "UnsafeQueueUserWorkItem") => CallbackKind.Background,
            ("Enumerable" or "Queryable", _) when IsIn(space, "System.Linq") => CallbackKind.Element,
            ("List" or "Array", "ForEach" or "ConvertAll") => CallbackKind.Element,
            (_, var name) when IsIn(space, "Microsoft.AspNetCore") => Route(name),
            (_, var name) when IsIn(space, "Microsoft.Extensions.DependencyInjection") => Registration(name),
            _ => CallbackKind.Unknown,
        };
    }

    /// <summary>A web service whose packages are not there still tells by the names of its calls what it does.</summary>
    private static CallbackKind Unresolved(SyntaxNode function)
    {
        if (function.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } }) return CallbackKind.Unknown;
        var name = access.Name.Identifier.ValueText;
        return Route(name) is var route and not CallbackKind.Unknown ? route : Registration(name);
    }

    private static bool IsIn(INamespaceSymbol space, string outer)
        => space.ToDisplayString() is var name && (name == outer || name.StartsWith(outer + ".", StringComparison.Ordinal));
}
