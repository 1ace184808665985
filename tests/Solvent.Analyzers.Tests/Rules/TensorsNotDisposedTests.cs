using Solvent.Analyzers.CodeFixes;
using Solvent.Analyzers.Tests.Testing;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.TensorsNotDisposedAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class TensorsNotDisposedTests
{
    [Theory]
    [InlineData("{|SLV6005:for|} (var i = 0; i < 10; i++) { model.call(x).backward(); optimizer.step(); }")]
    [InlineData("{|SLV6005:foreach|} (var batch in new[] { x }) { var loss = model.call(batch); loss.backward(); optimizer.step(); }")]
    public Task A_training_loop_that_disposes_nothing_is_reported(string loop) => Rule.VerifyAsync(Program(loop));

    [Theory]
    [InlineData("for (var i = 0; i < 10; i++) { using var scope = torch.NewDisposeScope(); model.call(x).backward(); optimizer.step(); }")]
    [InlineData("for (var i = 0; i < 10; i++) { using (torch.NewDisposeScope()) { model.call(x).backward(); optimizer.step(); } }")]
    [InlineData("for (var i = 0; i < 10; i++) { var loss = model.call(x); loss.backward(); optimizer.step(); loss.Dispose(); }")]
    [InlineData("for (var i = 0; i < 10; i++) { using var loss = model.call(x); loss.backward(); optimizer.step(); }")]
    [InlineData("for (var i = 0; i < 10; i++) { model.call(x); }")]
    public Task A_loop_that_disposes_or_does_not_train_is_left_alone(string loop) => Rule.VerifyAsync(Program(loop));

    [Fact]
    public Task The_fix_opens_a_scope() => Rule.VerifyFixAsync<TensorsNotDisposedFixer>(
        Program("""
            {|SLV6005:for|} (var i = 0; i < 10; i++)
            {
                var loss = model.call(x);
                loss.backward();
                optimizer.step();
            }
            """),
        Program("""
            for (var i = 0; i < 10; i++)
            {
                using var scope = torch.NewDisposeScope();
                var loss = model.call(x);
                loss.backward();
                optimizer.step();
            }
            """));

    [Fact]
    public Task There_is_no_fix_where_something_outlives_the_pass() => Rule.VerifyNoFixAsync<TensorsNotDisposedFixer>(Program("""
        torch.Tensor? last = null;
        {|SLV6005:for|} (var i = 0; i < 10; i++)
        {
            last = model.call(x);
            last.backward();
            optimizer.step();
        }
        """));

    private static string Program(string body) => $$"""
        using TorchSharp;

        var model = torch.nn.Linear(10, 1);
        var optimizer = torch.optim.SGD(model.parameters(), 0.1);
        var x = torch.rand(32, 10);
        {{body}}
        {{TorchStub.Text}}
        """;
}
