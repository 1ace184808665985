using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Notebooks;
using Solvent.Promotion.Reading;
using Solvent.Promotion.Reading.Effects;

namespace Solvent.Promotion.Writing.Code;

/// <summary>Writes code of the notebook in the words of the project. What the author wrote stays as it was written wherever it can.</summary>
/// <param name="flow">The notebook.</param>
/// <param name="methods">What is known of the methods of the pipeline.</param>
/// <param name="unit">The method that is being written; <see langword="null"/> for code of a type, which has no pipeline around it.</param>
internal sealed class CodeRewriter(NotebookFlow flow, PipelineMethods methods, CodeUnit? unit) : CSharpSyntaxRewriter
{
    private readonly SemanticModel _model = flow.Program.Model;
    private readonly DataCalls _data = new(flow);
    private readonly ShownCode _shown = new(flow);
    private readonly CancellationCalls _cancellation = new(flow.Program.Model);

    /// <summary>The code of a node. The mark that the projection puts behind a value which a cell shows says nothing in a project.</summary>
    public string Write(SyntaxNode node) => Visit(node)!.ToFullString().Replace(NotebookProjection.ShownMark, "", StringComparison.Ordinal);

    public override SyntaxToken VisitToken(SyntaxToken token)
    {
        token = base.VisitToken(token);
        if (!token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is null or SimpleNameSyntax) return token;
        return _model.GetDeclaredSymbol(token.Parent) is { } symbol ? Renamed(token, symbol) : Restored(token);
    }

    public override SyntaxNode? VisitIdentifierName(IdentifierNameSyntax node)
    {
        var symbol = _model.GetSymbolInfo(node).Symbol;
        switch (symbol)
        {
            case null:
                return node.WithIdentifier(Restored(node.Identifier));
            case ILocalSymbol when unit is not null && flow.Options.TryGetValue(symbol, out var option):
                unit.UsesInstance = true;
                return Replacement(node, $"{PipelineMembers.Options}.{option.Property}");
            case ILocalSymbol when flow.Fields.Contains(symbol, SymbolEqualityComparer.Default):
                if (unit is not null) unit.UsesInstance = true;
                return Replacement(node, PipelineMembers.Field(flow.Names.Of(symbol)));
            case ILocalSymbol when flow.Constants.Contains(symbol, SymbolEqualityComparer.Default):
                return Replacement(node, PipelineMembers.Constant(flow.Program.OriginalName(symbol.Name)));
            case IMethodSymbol { MethodKind: MethodKind.LocalFunction } function when unit is not null && methods.Find(function) is { } found:
                return node.Parent is InvocationExpressionSyntax call && call.Expression == node ? node.WithIdentifier(Renamed(node.Identifier, symbol)) : Delegate(node, function, found);
            default:
                return node.WithIdentifier(Renamed(node.Identifier, symbol.OriginalDefinition is IMethodSymbol { ReducedFrom: { } extension } ? extension.OriginalDefinition : symbol.OriginalDefinition));
        }
    }

    public override SyntaxNode? VisitGenericName(GenericNameSyntax node)
    {
        var symbol = _model.GetSymbolInfo(node).Symbol;
        var visited = (GenericNameSyntax)base.VisitGenericName(node)!;
        return symbol is null ? visited.WithIdentifier(Restored(node.Identifier)) : visited.WithIdentifier(Renamed(node.Identifier, symbol.OriginalDefinition));
    }

    public override SyntaxNode? VisitAnonymousObjectMemberDeclarator(AnonymousObjectMemberDeclaratorSyntax node)
    {
        var visited = (AnonymousObjectMemberDeclaratorSyntax)base.VisitAnonymousObjectMemberDeclarator(node)!;
        if (visited.NameEquals is { } named && visited.Expression is IdentifierNameSyntax same && same.Identifier.ValueText == named.Name.Identifier.ValueText)
        {
            return visited.WithNameEquals(null).WithExpression(same.WithoutTrivia()).WithTriviaFrom(visited);
        }

        if (node.NameEquals is not null || node.Expression is not IdentifierNameSyntax name || visited.Expression.ToString() == name.ToString()) return visited;
        return Parsed(visited, $"{flow.Program.OriginalName(name.Identifier.ValueText)} = {visited.Expression}", text => ((AnonymousObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"new {{ {text} }}")).Initializers[0]);
    }

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (node.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }) return base.VisitInvocationExpression(node);
        var method = _model.GetSymbolInfo(node).Symbol as IMethodSymbol;
        if (unit is not null && LogCalls.Level(method) is { } level)
        {
            unit.UsesInstance = unit.Logs = true;
            return Replacement(node, new LogCalls(this, _model).Write(node, level));
        }

        var visited = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
        if (unit is null || method is null) return visited;
        if (_data.IsRead(node))
        {
            unit.UsesInstance = true;
            return visited.WithExpression(SyntaxFactory.ParseExpression($"{PipelineMembers.Data}.{method.Name}").WithTriviaFrom(visited.Expression));
        }

        if (KnownApis.IsOfKernel(method)) return Undisplayed(node, visited, method);
        if (method.MethodKind == MethodKind.LocalFunction && methods.Find(method) is { } called) return Call(visited, method, called);
        if (unit.IsAsync && AsyncCalls.Find(node, method) is { } waiting) return Awaited(node, visited, waiting);
        if (!unit.TakesToken || _cancellation.ParameterFor(node, method) is not { } parameter) return visited;
        unit.UsesToken = true;
        return visited.AddArgumentListArguments(Argument(parameter.Length == 0 ? PipelineMembers.Token : $"{parameter}: {PipelineMembers.Token}", visited.ArgumentList.Arguments.Count > 0));
    }

    /// <summary>The run that a magic command has started has a variable now.</summary>
    public override SyntaxNode? VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
        => StartedRun(node) is { } run ? Replacement(node, run) : base.VisitMemberAccessExpression(node);

    public override SyntaxNode? VisitConditionalAccessExpression(ConditionalAccessExpressionSyntax node)
    {
        if (StartedRun(node.Expression) is not { } run) return base.VisitConditionalAccessExpression(node);
        return Replacement(node, run + Visit(node.WhenNotNull)!.ToString());
    }

    private string? StartedRun(ExpressionSyntax node)
    {
        if (unit is null || _model.GetSymbolInfo(node).Symbol is not IPropertySymbol { Name: "Current", ContainingType: { Name: "Run", ContainingNamespace.Name: "Experiments" } }) return null;
        // Only where nothing can have ended it and started another: among the statements after it in the same block.
        if (node.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax block } statement) return null;
        var started = block.Statements.TakeWhile(before => before != statement).OfType<LocalDeclarationStatementSyntax>()
            .LastOrDefault(before => before.Declaration.Variables is [{ Initializer.Value: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Start", Expression: IdentifierNameSyntax { Identifier.ValueText: "Experiment" } } } }]);
        return started is not null && _model.GetDeclaredSymbol(started.Declaration.Variables[0]) is { } variable && methods.IsInSameStep(statement, started) ? flow.Names.Of(variable) : null;
    }

    /// <summary>What only shows something within a block goes; the console without a text is an empty line, which a log has no use for.</summary>
    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        if (unit is null || !_shown.IsShown(node)) return base.VisitExpressionStatement(node);
        return node.Parent is BlockSyntax ? null : SyntaxFactory.Block().WithTriviaFrom(node);
    }

    public override SyntaxNode? VisitLocalDeclarationStatement(LocalDeclarationStatementSyntax node)
        => unit is not null && node.Parent is BlockSyntax && _shown.IsShown(node) ? null : base.VisitLocalDeclarationStatement(node);

    public override SyntaxNode? VisitArgument(ArgumentSyntax node)
    {
        var visited = (ArgumentSyntax)base.VisitArgument(node)!;
        if (unit is null || !flow.Files.IsPath(node) || _data.PathFor(node) is not { } path) return visited;
        unit.UsesInstance = true;
        return visited.WithExpression(SyntaxFactory.ParseExpression(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, visited.Expression.ToString())).WithTriviaFrom(visited.Expression));
    }

    public override SyntaxNode? VisitVariableDeclarator(VariableDeclaratorSyntax node)
    {
        var visited = (VariableDeclaratorSyntax)base.VisitVariableDeclarator(node)!;
        if (unit is null || _model.GetDeclaredSymbol(node) is not ILocalSymbol symbol) return visited;
        if (flow.Starts.TryGetValue(symbol, out var option))
        {
            unit.UsesInstance = true;
            return visited.WithInitializer(Initializer($"{PipelineMembers.Options}.{option.Property}"));
        }

        // A later step may be the first to assign it, and a method cannot return what may have no value.
        var goesOn = node.Initializer is null && flow.Steps.Any(step => step.Outputs.Contains(symbol, SymbolEqualityComparer.Default));
        return goesOn ? visited.WithInitializer(Initializer(symbol.Type.IsValueType ? "default" : "null!")) : visited;
    }

    private static EqualsValueClauseSyntax Initializer(string value) => SyntaxFactory.EqualsValueClause(SyntaxFactory.ParseExpression(value))
        .WithEqualsToken(SyntaxFactory.Token(SyntaxFactory.TriviaList(SyntaxFactory.Space), SyntaxKind.EqualsToken, SyntaxFactory.TriviaList(SyntaxFactory.Space)));

    private InvocationExpressionSyntax Call(InvocationExpressionSyntax call, IMethodSymbol symbol, PipelineMethod method)
    {
        unit!.Calls.Add(symbol.OriginalDefinition);
        var arguments = call.ArgumentList.Arguments;
        var first = method.Flow.Captured.Select((variable, index) => Argument(Captured(variable), index > 0)).ToList();
        if (first.Count > 0)
        {
            if (arguments.Count > 0) arguments = arguments.Replace(arguments[0], arguments[0].WithLeadingTrivia(SyntaxFactory.Space));
            arguments = arguments.InsertRange(0, first);
        }

        if (method.Unit.UsesToken)
        {
            unit.UsesToken |= unit.TakesToken;
            arguments = arguments.Add(!unit.TakesToken ? Argument("default", arguments.Count > 0) : Argument(arguments.Any(argument => argument.NameColon is not null) || symbol.Parameters.Any(parameter => parameter.IsOptional || parameter.IsParams) ? $"{PipelineMembers.Token}: {PipelineMembers.Token}" : PipelineMembers.Token, arguments.Count > 0));
        }

        return call.WithArgumentList(call.ArgumentList.WithArguments(arguments));
    }

    /// <summary>A function that is handed on as it is, which has other parameters now.</summary>
    private ExpressionSyntax Delegate(IdentifierNameSyntax node, IMethodSymbol function, PipelineMethod method)
    {
        unit!.Calls.Add(function.OriginalDefinition);
        var name = flow.Names.Of(function.OriginalDefinition);
        if (method.Flow.Captured.Count == 0 && !method.Unit.UsesToken) return node.WithIdentifier(Renamed(node.Identifier, function.OriginalDefinition));
        if (method.Unit.UsesToken) unit.UsesToken |= unit.TakesToken;
        var own = function.Parameters.Select(parameter => flow.Names.Of(parameter)).ToList();
        var given = method.Flow.Captured.Select(Captured).Concat(own).Concat(method.Unit.UsesToken ? [PipelineMembers.Token] : []);
        var list = own is [var only] ? only : $"({string.Join(", ", own)})";
        return Replacement(node, $"{list} => {name}({string.Join(", ", given)})");
    }

    private string Captured(ILocalSymbol variable) => flow.Names.Of(variable);

    /// <summary>What is shown was computed by a call that has to stay.</summary>
    private static SyntaxNode Undisplayed(InvocationExpressionSyntax node, InvocationExpressionSyntax visited, IMethodSymbol method)
    {
        if (method.Name == "WithProgress" && visited.Expression is MemberAccessExpressionSyntax { Expression: var source }) return source.WithTriviaFrom(visited);
        if (node.Parent is not ExpressionStatementSyntax && node.Parent is not AwaitExpressionSyntax) return visited;
        var shown = method.ReducedFrom is not null && visited.Expression is MemberAccessExpressionSyntax { Expression: var receiver } ? receiver : visited.ArgumentList.Arguments.FirstOrDefault()?.Expression;
        if (shown is null) return visited;
        return shown is InvocationExpressionSyntax or AwaitExpressionSyntax ? shown.WithTriviaFrom(visited) : Replacement(visited, $"_ = {shown}");
    }

    /// <summary>A method that can wait does not block.</summary>
    private ExpressionSyntax Awaited(InvocationExpressionSyntax node, InvocationExpressionSyntax visited, IMethodSymbol method)
    {
        var takesToken = unit!.TakesToken && AsyncCalls.TakesToken(method);
        unit.UsesToken |= takesToken;
        var name = SyntaxFactory.IdentifierName(method.Name);
        var called = visited.WithExpression(visited.Expression is MemberAccessExpressionSyntax access ? access.WithName(name) : name);
        if (takesToken) called = called.AddArgumentListArguments(Argument(PipelineMembers.Token, called.ArgumentList.Arguments.Count > 0));
        var text = $"await {called.WithoutTrivia()}";
        return Replacement(node, node.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or BinaryExpressionSyntax ? $"({text})" : text);
    }

    private static ArgumentSyntax Argument(string text, bool isSpaced)
    {
        var argument = ((InvocationExpressionSyntax)SyntaxFactory.ParseExpression($"f({text})")).ArgumentList.Arguments[0];
        return isSpaced ? argument.WithLeadingTrivia(SyntaxFactory.Space) : argument;
    }

    private SyntaxToken Renamed(SyntaxToken token, ISymbol symbol)
    {
        if (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.Destructor }) symbol = symbol.ContainingType;
        if (flow.Names.IsRenamed(symbol)) return SyntaxFactory.Identifier(token.LeadingTrivia, flow.Names.Of(symbol), token.TrailingTrivia);
        return Restored(token);
    }

    /// <summary>A version that nobody gave another name has the name that the notebook has.</summary>
    private SyntaxToken Restored(SyntaxToken token)
    {
        var name = flow.Program.OriginalName(token.ValueText);
        return name == token.ValueText ? token : SyntaxFactory.Identifier(token.LeadingTrivia, Identifiers.Escaped(name), token.TrailingTrivia);
    }

    private static ExpressionSyntax Replacement(SyntaxNode node, string text) => SyntaxFactory.ParseExpression(text).WithTriviaFrom(node);

    private static T Parsed<T>(T node, string text, Func<string, T> parse) where T : SyntaxNode => parse(text).WithTriviaFrom(node);
}
