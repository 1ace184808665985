using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Solvent.Kernel.Submissions;

/// <summary>
/// Adds checkpoints to a cell, so that it can be stopped: at each turn of a loop, at each entry of a method, lambda or local function,
/// and before each statement that may run after an <c>await</c>. Calls that would end the process become calls that refuse it. Text changes within
/// lines only, so line numbers stay.
/// </summary>
internal sealed class CheckpointRewriter : CSharpSyntaxWalker
{
    private const string Pass = "global::Solvent.Kernel.Checkpoint.Pass();";
    private const string Exit = "global::Solvent.Kernel.ProcessExit.";
    private const string Enter = "global::Solvent.Kernel.Checkpoint.Enter();";

    private readonly List<TextChange> _changes = [];
    private readonly Lazy<SemanticModel> _model;
    private readonly CancellationToken _cancellationToken;
    private bool _awaits;

    private CheckpointRewriter(Func<SemanticModel> model, CancellationToken cancellationToken)
    {
        _model = new Lazy<SemanticModel>(model);
        _cancellationToken = cancellationToken;
    }

    /// <summary>Returns the tree with checkpoints, or <paramref name="tree"/> itself when it needs none.</summary>
    /// <param name="tree">A script without syntax errors.</param>
    /// <param name="model">Gives the meaning of the tree; asked only when a lambda with an expression body may be an expression tree, or a name may end the process.</param>
    /// <param name="cancellationToken">Stops the analysis.</param>
    public static SyntaxTree Rewrite(SyntaxTree tree, Func<SemanticModel> model, CancellationToken cancellationToken)
    {
        var rewriter = new CheckpointRewriter(model, cancellationToken);
        var root = tree.GetCompilationUnitRoot(cancellationToken);
        rewriter._awaits = root.DescendantTokens().Any(token => token.IsKind(SyntaxKind.AwaitKeyword));
        rewriter.Visit(root);
        if (rewriter._changes.Count == 0) return tree;
        var text = SourceText.From(rewriter.Apply(tree.GetText(cancellationToken)), Encoding.UTF8);
        return CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath, cancellationToken);
    }

    public override void VisitGlobalStatement(GlobalStatementSyntax node)
    {
        // An interrupted await leaves the rest of the cell behind; should it wake up, it ends here.
        if (_awaits) Insert(node.SpanStart, Pass);
        base.VisitGlobalStatement(node);
    }

    public override void VisitWhileStatement(WhileStatementSyntax node)
    {
        LoopBody(node.Statement);
        base.VisitWhileStatement(node);
    }

    public override void VisitDoStatement(DoStatementSyntax node)
    {
        LoopBody(node.Statement);
        base.VisitDoStatement(node);
    }

    public override void VisitForStatement(ForStatementSyntax node)
    {
        LoopBody(node.Statement);
        base.VisitForStatement(node);
    }

    public override void VisitForEachStatement(ForEachStatementSyntax node)
    {
        LoopBody(node.Statement);
        base.VisitForEachStatement(node);
    }

    public override void VisitForEachVariableStatement(ForEachVariableStatementSyntax node)
    {
        LoopBody(node.Statement);
        base.VisitForEachVariableStatement(node);
    }

    public override void VisitGotoStatement(GotoStatementSyntax node)
    {
        Insert(node.SpanStart, "{" + Pass);
        Insert(node.Span.End, "}");
    }

    public override void VisitCatchClause(CatchClauseSyntax node)
    {
        // A loop around a try that catches everything would otherwise swallow the interrupt again and again.
        Insert(node.Block.OpenBraceToken.Span.End, Pass);
        base.VisitCatchClause(node);
    }

    public override void VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        // An exception must not leave a method that native code calls.
        if (node.AttributeLists.ToString().Contains("UnmanagedCallersOnly", StringComparison.Ordinal)) return;
        Body(node.Body, node.ExpressionBody, node.SemicolonToken, ReturnsValue(node.ReturnType, node.Modifiers));
        base.VisitMethodDeclaration(node);
    }

    public override void VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        if (node.AttributeLists.ToString().Contains("UnmanagedCallersOnly", StringComparison.Ordinal)) return;
        Body(node.Body, node.ExpressionBody, node.SemicolonToken, ReturnsValue(node.ReturnType, node.Modifiers));
        base.VisitLocalFunctionStatement(node);
    }

    public override void VisitConstructorDeclaration(ConstructorDeclarationSyntax node)
    {
        // A type whose static constructor was interrupted could never be used again.
        if (node.Modifiers.Any(SyntaxKind.StaticKeyword)) return;
        Body(node.Body, node.ExpressionBody, node.SemicolonToken, returnsValue: false);
        base.VisitConstructorDeclaration(node);
    }

    public override void VisitDestructorDeclaration(DestructorDeclarationSyntax node)
    {
        // Runs on the finalizer thread, which must not end.
    }

    public override void VisitOperatorDeclaration(OperatorDeclarationSyntax node)
    {
        Body(node.Body, node.ExpressionBody, node.SemicolonToken, ReturnsValue(node.ReturnType, node.Modifiers));
        base.VisitOperatorDeclaration(node);
    }

    public override void VisitConversionOperatorDeclaration(ConversionOperatorDeclarationSyntax node)
    {
        Body(node.Body, node.ExpressionBody, node.SemicolonToken, returnsValue: true);
        base.VisitConversionOperatorDeclaration(node);
    }

    public override void VisitPropertyDeclaration(PropertyDeclarationSyntax node)
    {
        Getter(node.ExpressionBody, node.SemicolonToken);
        base.VisitPropertyDeclaration(node);
    }

    public override void VisitIndexerDeclaration(IndexerDeclarationSyntax node)
    {
        Getter(node.ExpressionBody, node.SemicolonToken);
        base.VisitIndexerDeclaration(node);
    }

    public override void VisitAccessorDeclaration(AccessorDeclarationSyntax node)
    {
        Body(node.Body, node.ExpressionBody, node.SemicolonToken, node.IsKind(SyntaxKind.GetAccessorDeclaration));
        base.VisitAccessorDeclaration(node);
    }

    public override void VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node)
    {
        Insert(node.Block.OpenBraceToken.Span.End, Enter);
        base.VisitAnonymousMethodExpression(node);
    }

    public override void VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => Lambda(node);

    public override void VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) => Lambda(node);

    public override void VisitQueryExpression(QueryExpressionSyntax node)
    {
        // Over an IQueryable the clauses are expression trees, in which a lambda cannot have statements. The source is plain code.
        Visit(node.FromClause.Expression);
    }

    public override void VisitIdentifierName(IdentifierNameSyntax node)
    {
        if (node.Identifier.ValueText is not (nameof(Environment.Exit) or nameof(Environment.FailFast)) || !IsOfEnvironment(node)) return;
        ExpressionSyntax call = node.Parent is MemberAccessExpressionSyntax access && access.Name == node ? access : node;
        _changes.Add(new TextChange(call.Span, Exit + node.Identifier.ValueText));
    }

    private bool IsOfEnvironment(IdentifierNameSyntax name)
    {
        var found = _model.Value.GetSymbolInfo(name, _cancellationToken);
        return (found.Symbol ?? found.CandidateSymbols.FirstOrDefault()) is IMethodSymbol
        {
            ContainingType: { Name: nameof(Environment), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } },
        };
    }

    private void Lambda(LambdaExpressionSyntax node)
    {
        if (node.Block is { } block)
        {
            Insert(block.OpenBraceToken.Span.End, Enter);
            Visit(block);
        }
        else if (Invoked(node) is { } method)
        {
            var body = node.ExpressionBody!;
            Insert(body.SpanStart, "{" + Enter + Keyword(body, ReturnsValue(method, node.AsyncKeyword != default)));
            Visit(body);
            Insert(body.Span.End, ";}");
        }
    }

    // The method of the delegate that a lambda becomes; null for an expression tree, whose lambdas cannot have statements.
    private IMethodSymbol? Invoked(LambdaExpressionSyntax lambda)
        => (_model.Value.GetTypeInfo(lambda, _cancellationToken).ConvertedType as INamedTypeSymbol)?.DelegateInvokeMethod;

    private static bool ReturnsValue(IMethodSymbol method, bool isAsync)
        => !method.ReturnsVoid && (!isAsync || method.ReturnType is INamedTypeSymbol { IsGenericType: true });

    private static bool ReturnsValue(TypeSyntax type, SyntaxTokenList modifiers) => type switch
    {
        PredefinedTypeSyntax predefined => !predefined.Keyword.IsKind(SyntaxKind.VoidKeyword),
        QualifiedNameSyntax qualified => ReturnsValue(qualified.Right, modifiers),
        // async Task and async ValueTask.
        IdentifierNameSyntax => !modifiers.Any(SyntaxKind.AsyncKeyword),
        _ => true,
    };

    private static string Keyword(ExpressionSyntax body, bool returnsValue)
        => returnsValue && !body.IsKind(SyntaxKind.ThrowExpression) ? "return " : "";

    private void LoopBody(StatementSyntax body)
    {
        if (body is BlockSyntax block)
        {
            Insert(block.OpenBraceToken.Span.End, Pass);
        }
        else
        {
            Insert(body.SpanStart, "{" + Pass);
            Insert(body.Span.End, "}");
        }
    }

    private void Body(BlockSyntax? block, ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon, bool returnsValue)
    {
        if (block is not null) Insert(block.OpenBraceToken.Span.End, Enter);
        if (arrow is null) return;
        Replace(arrow.ArrowToken, "{" + Enter + Keyword(arrow.Expression, returnsValue));
        Replace(semicolon, ";}");
    }

    private void Getter(ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon)
    {
        if (arrow is null) return;
        Replace(arrow.ArrowToken, "{get{" + Enter + Keyword(arrow.Expression, returnsValue: true));
        Replace(semicolon, ";}}");
    }

    private void Insert(int position, string text) => _changes.Add(new TextChange(new TextSpan(position, 0), text));

    private void Replace(SyntaxToken token, string text) => _changes.Add(new TextChange(token.Span, text));

    private string Apply(SourceText text)
    {
        var builder = new StringBuilder(text.Length + (_changes.Count * Pass.Length));
        var position = 0;
        // A stable order: of insertions at one place, the outer node's opening comes first, and closings are all alike. A token that is
        // replaced comes after what ends before it.
        foreach (var change in _changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.Length))
        {
            builder.Append(text.ToString(TextSpan.FromBounds(position, change.Span.Start))).Append(change.NewText);
            position = change.Span.End;
        }

        return builder.Append(text.ToString(TextSpan.FromBounds(position, text.Length))).ToString();
    }
}
