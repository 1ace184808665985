using Solvent.Analyzers.CodeFixes;
using Solvent.Analyzers.Tests.Testing;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.GradientsNotClearedAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class GradientsNotClearedTests
{
    [Theory]
    [InlineData("for (var i = 0; i < 10; i++) { {|SLV6003:model.call(x).backward()|}; optimizer.step(); }")]
    [InlineData("foreach (var batch in batches) { var loss = model.call(batch); {|SLV6003:loss.backward()|}; optimizer.step(); }")]
    [InlineData("while (true) { {|SLV6003:model.call(x).backward()|}; optimizer.step(); }")]
    [InlineData("for (var i = 0; i < 10; i++) { foreach (var batch in batches) { {|SLV6003:model.call(batch).backward()|}; } optimizer.step(); }")]
    [InlineData("optimizer.zero_grad(); for (var i = 0; i < 10; i++) { {|SLV6003:model.call(x).backward()|}; optimizer.step(); }")]
    public Task Gradients_that_add_up_over_all_passes_are_reported(string loop) => Rule.VerifyAsync(Program(loop));

    [Fact]
    public Task Code_whose_package_is_not_there_is_reported_by_name() => Rule.VerifyUnresolvedAsync("""
        using TorchSharp;

        var optimizer = torch.optim.Adam(model.parameters());
        for (int i = 0; i < 1000; i++)
        {
            var output = loss.call(model.call(data), results);
            {|SLV6003:output.backward()|};
            optimizer.step();
        }
        """);

    [Theory]
    [InlineData("for (var i = 0; i < 10; i++) { optimizer.zero_grad(); model.call(x).backward(); optimizer.step(); }")]
    [InlineData("for (var i = 0; i < 10; i++) { model.zero_grad(); model.call(x).backward(); optimizer.step(); }")]
    [InlineData("for (var i = 0; i < 10; i++) { model.call(x).backward(); optimizer.step(); optimizer.zero_grad(); }")]
    [InlineData("for (var i = 0; i < 10; i++) { model.call(x).backward(); optimizer.step(); x.grad!.zero_(); }")]
    [InlineData("for (var i = 0; i < 10; i++) { model.call(x).backward(); optimizer.step(); x.grad = null; }")]
    public Task Gradients_that_are_cleared_are_left_alone(string loop) => Rule.VerifyAsync(Program(loop));

    [Theory]
    [InlineData("for (var i = 0; i < 100; i++) { model.call(x).backward(); if (i % 4 == 3) { optimizer.step(); optimizer.zero_grad(); } }")]
    [InlineData("for (var i = 0; i < 10; i++) { optimizer.zero_grad(); foreach (var batch in batches) model.call(batch).backward(); optimizer.step(); }")]
    public Task Gradients_that_are_added_up_on_purpose_are_left_alone(string loop) => Rule.VerifyAsync(Program(loop));

    [Theory]
    [InlineData("for (var i = 0; i < 10; i++) { Clear(); model.call(x).backward(); optimizer.step(); } void Clear() => optimizer.zero_grad();")]
    [InlineData("for (var i = 0; i < 10; i++) optimizer.step(() => { optimizer.zero_grad(); var loss = model.call(x); loss.backward(); return loss; });")]
    public Task A_function_that_clears_them_is_found(string loop) => Rule.VerifyAsync(Program(loop));

    [Theory]
    [InlineData("model.call(x).backward(); optimizer.step();")]
    [InlineData("for (var i = 0; i < 10; i++) { model.call(x).backward(); scheduler.step(); }")]
    [InlineData("for (var i = 0; i < 10; i++) { model.call(x).backward(); x.sub_(x.grad!); }")]
    public Task What_is_no_training_loop_is_left_alone(string code) => Rule.VerifyAsync(Program(code));

    [Fact]
    public Task The_fix_clears_them_before_the_backward_pass() => Rule.VerifyFixAsync<GradientsNotClearedFixer>(
        Program("""
            for (var i = 0; i < 10; i++)
            {
                var loss = model.call(x);
                {|SLV6003:loss.backward()|};
                optimizer.step();
            }
            """),
        Program("""
            for (var i = 0; i < 10; i++)
            {
                var loss = model.call(x);
                optimizer.zero_grad();
                loss.backward();
                optimizer.step();
            }
            """));

    private static string Program(string body) => $$"""
        using TorchSharp;

        var model = torch.nn.Linear(10, 1);
        var optimizer = torch.optim.SGD(model.parameters(), 0.1);
        var scheduler = torch.optim.lr_scheduler.StepLR(optimizer);
        var x = torch.rand(32, 10);
        var batches = new[] { x };
        {{body}}
        {{TorchStub.Text}}
        """;
}
