using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Promotion.Reading.Flow;
using Solvent.Promotion.Reading.Program;
using Solvent.Promotion.Reading.Steps;

namespace Solvent.Promotion.Reading;

/// <summary>The functions, members and types that the kept statements need.</summary>
internal sealed class KeptCode
{
    private const string Unused = "is needed only by what is left out";

    private readonly NotebookProgram _program;
    private readonly FunctionEffects _effects;
    private readonly List<LeftOut> _leftOut = [];

    public KeptCode(NotebookProgram program, FunctionEffects effects, IReadOnlyList<FlowStatement> statements, IEnumerable<INamedTypeSymbol> moreTypes)
    {
        (_program, _effects, Statements) = (program, effects, statements);
        var called = effects.Reachable(statements.SelectMany(statement => statement.Effects.Calls));
        Functions = ReadFunctions(called);
        var types = statements.SelectMany(statement => statement.Effects.Types).Concat(called.SelectMany(function => effects.Own(function).Types)).Concat(moreTypes);
        Members = ReadMembers(statements, called);
        Types = ReadTypes(types.Concat(Members.SelectMany(member => effects.Of(member).Types)));
    }

    public IReadOnlyList<FlowStatement> Statements { get; }

    public IReadOnlyList<FunctionFlow> Functions { get; }

    public IReadOnlyList<MemberDeclarationSyntax> Members { get; }

    public IReadOnlyList<MemberDeclarationSyntax> Types { get; }

    public IReadOnlyList<LeftOut> LeftOut => _leftOut;

    /// <summary>All code that is kept.</summary>
    public IEnumerable<SyntaxNode> Nodes => Statements.Select(statement => (SyntaxNode)statement.Syntax).Concat(Functions.Select(function => function.Syntax)).Concat(Members).Concat(Types);

    public static string NameOf(MemberDeclarationSyntax type, NotebookProgram program, NameTable names)
        => program.Model.GetDeclaredSymbol(type) is { } symbol ? names.Of(symbol) : "";

    /// <summary>The variables and parameters that a function has and mentions.</summary>
    public IEnumerable<ISymbol> OwnSymbols(FunctionFlow function)
    {
        var own = _effects.Own(function.Symbol);
        return own.Declares.Concat(own.Uses).Concat(function.Symbol.Parameters).Where(symbol => symbol is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol);
    }

    private List<FunctionFlow> ReadFunctions(IReadOnlyCollection<IMethodSymbol> called)
    {
        var functions = new List<FunctionFlow>();
        foreach (var syntax in _program.Statements.OfType<LocalFunctionStatementSyntax>())
        {
            var (cell, line) = _program.PlaceOf(syntax);
            if (_program.Model.GetDeclaredSymbol(syntax) is IMethodSymbol symbol && called.Contains(symbol, SymbolEqualityComparer.Default)) functions.Add(new FunctionFlow(symbol, syntax, []) { Cell = cell });
            else _leftOut.Add(new LeftOut(cell + 1, line, CodeLine.Of($"{syntax.ReturnType} {syntax.Identifier}{syntax.ParameterList}"), Unused));
        }

        return functions;
    }

    /// <summary>Static members are few; all are kept when one is used.</summary>
    private IReadOnlyList<MemberDeclarationSyntax> ReadMembers(IReadOnlyList<FlowStatement> statements, IReadOnlyCollection<IMethodSymbol> called)
    {
        if (_program.Members is not { } type) return [];
        var isUsed = called.Any(IsMember) || statements.Any(statement => statement.Effects.Uses.Any(IsMember)) || called.Any(function => _effects.Own(function).Uses.Any(IsMember));
        if (isUsed) return [.. type.Members];
        foreach (var member in type.Members)
        {
            var (cell, line) = _program.PlaceOf(member);
            _leftOut.Add(new LeftOut(cell + 1, line, CodeLine.Of(member.ToString()), Unused));
        }

        return [];
    }

    private static bool IsMember(ISymbol symbol)
    {
        for (var type = symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.Name == "NotebookMembers") return true;
        }

        return false;
    }

    private IReadOnlyList<MemberDeclarationSyntax> ReadTypes(IEnumerable<INamedTypeSymbol> used)
    {
        var declarations = _program.Types.SelectMany(Declarations).ToList();
        var reached = new HashSet<MemberDeclarationSyntax>();
        var open = new Queue<INamedTypeSymbol>(used);
        while (open.TryDequeue(out var symbol))
        {
            foreach (var declaration in symbol.DeclaringSyntaxReferences.Select(reference => Outermost(reference.GetSyntax())).OfType<MemberDeclarationSyntax>())
            {
                if (!declarations.Contains(declaration) || !reached.Add(declaration)) continue;
                foreach (var type in _effects.Of(declaration).Types) open.Enqueue(type);
            }
        }

        foreach (var declaration in declarations.Where(declaration => !reached.Contains(declaration)))
        {
            var (cell, line) = _program.PlaceOf(declaration);
            _leftOut.Add(new LeftOut(cell + 1, line, CodeLine.Of(declaration.ToString()), Unused));
        }

        return [.. declarations.Where(reached.Contains)];
    }

    private static IEnumerable<MemberDeclarationSyntax> Declarations(MemberDeclarationSyntax member)
        => member is BaseNamespaceDeclarationSyntax space ? space.Members.SelectMany(Declarations) : [member];

    private static SyntaxNode? Outermost(SyntaxNode declaration)
        => declaration.AncestorsAndSelf().LastOrDefault(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && node.Parent is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax);
}
