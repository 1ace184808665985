using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.PredictionEngineLifetimeAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class PredictionEngineLifetimeTests
{
    private const string Create = "ml.Model.CreatePredictionEngine<Row, Score>(model)";

    [Theory]
    [InlineData("Parallel.ForEach(rows, row => {|SLV3005:engine|}.Predict(row));")]
    [InlineData("Parallel.For(0, 10, i => { var score = {|SLV3005:engine|}.Predict(rows[i]); });")]
    [InlineData("Parallel.Invoke(() => {|SLV3005:engine|}.Predict(rows[0]), () => {|SLV3005:engine|}.Predict(rows[1]));")]
    [InlineData("await Parallel.ForEachAsync(rows, async (row, token) => { await Task.Yield(); {|SLV3005:engine|}.Predict(row); });")]
    [InlineData("var scores = rows.AsParallel().Select(row => {|SLV3005:engine|}.Predict(row)).ToList();")]
    [InlineData("await Task.WhenAll(rows.Select(row => Task.Run(() => {|SLV3005:engine|}.Predict(row))));")]
    [InlineData("foreach (var row in rows) _ = Task.Run(() => {|SLV3005:engine|}.Predict(row));")]
    [InlineData("for (var i = 0; i < 4; i++) new Thread(() => {|SLV3005:engine|}.Predict(rows[0])).Start();")]
    [InlineData("var a = Task.Run(() => {|SLV3005:engine|}.Predict(rows[0])); var b = Task.Run(() => {|SLV3005:engine|}.Predict(rows[1]));")]
    [InlineData("Parallel.ForEach(rows, Predict); void Predict(Row row) { {|SLV3005:engine|}.Predict(row); }")]
    [InlineData("Parallel.ForEach(rows, row => Predict(row)); Score Predict(Row row) => {|SLV3005:engine|}.Predict(row);")]
    public Task An_engine_that_several_threads_use_is_reported(string use) => Rule.VerifyAsync(Program($"var engine = {Create};\n{use}"));

    [Fact]
    public Task An_engine_in_a_field_is_reported() => Rule.VerifyAsync("""
        using System.Threading.Tasks;
        using Microsoft.ML;

        public sealed class Scoring(PredictionEngine<Row, Score> engine)
        {
            private readonly PredictionEngine<Row, Score> _engine = engine;

            public void Run(Row[] rows) => Parallel.ForEach(rows, row => One(row));

            private Score One(Row row) => {|SLV3005:_engine|}.Predict(row);
        }
        """ + Rows);

    [Theory]
    [InlineData("foreach (var row in rows) engine.Predict(row);")]
    [InlineData("var scores = rows.Select(row => engine.Predict(row)).ToList();")]
    [InlineData("var score = await Task.Run(() => engine.Predict(rows[0]));")]
    [InlineData("foreach (var row in rows) await Task.Run(() => engine.Predict(row));")]
    [InlineData("var one = Task.Run(() => engine.Predict(rows[0]));")]
    [InlineData("var gate = new object(); Parallel.ForEach(rows, row => { lock (gate) { engine.Predict(row); } });")]
    [InlineData("var gate = new SemaphoreSlim(1); await Parallel.ForEachAsync(rows, async (row, token) => { await gate.WaitAsync(token); engine.Predict(row); gate.Release(); });")]
    public Task An_engine_that_one_thread_uses_at_a_time_is_left_alone(string use) => Rule.VerifyAsync(Program($"var engine = {Create};\n{use}"));

    [Theory]
    [InlineData($"Parallel.ForEach(rows, row => {{ var engine = {Create}; engine.Predict(row); }});")]
    [InlineData($"Parallel.ForEach(rows, () => {Create}, (row, state, engine) => {{ engine.Predict(row); return engine; }}, engine => engine.Dispose());")]
    [InlineData($"var engines = new ThreadLocal<PredictionEngine<Row, Score>>(() => {Create}); Parallel.ForEach(rows, row => engines.Value!.Predict(row));")]
    [InlineData($"Task.WaitAll(rows.Select(row => Task.Run(() => {{ var engine = {Create}; engine.Predict(row); }})).ToArray());")]
    public Task An_engine_for_each_thread_is_left_alone(string use) => Rule.VerifyAsync(Program(use));

    [Theory]
    [InlineData("foreach (var row in rows) { var engine = {|SLV3005:$|}; engine.Predict(row); }")]
    [InlineData("for (var i = 0; i < rows.Length; i++) {|SLV3005:$|}.Predict(rows[i]);")]
    [InlineData("while (Console.ReadLine() is { } line) { var score = {|SLV3005:$|}.Predict(new Row()); }")]
    [InlineData("var scores = rows.Select(row => {|SLV3005:$|}.Predict(row)).ToList();")]
    [InlineData("foreach (var row in rows) Predict(row); Score Predict(Row row) { var engine = {|SLV3005:$|}; return engine.Predict(row); }")]
    [InlineData("foreach (var row in rows) Predict(model, row); Score Predict(ITransformer model, Row row) => {|SLV3005:$|}.Predict(row);")]
    public Task An_engine_that_is_created_in_each_pass_is_reported(string loop) => Rule.VerifyAsync(Program(loop.Replace("$", Create, StringComparison.Ordinal)));

    [Theory]
    [InlineData("foreach (var one in models) { var engine = ml.Model.CreatePredictionEngine<Row, Score>(one); engine.Predict(rows[0]); }")]
    [InlineData("for (var i = 0; i < models.Length; i++) { ml.Model.CreatePredictionEngine<Row, Score>(models[i]).Predict(rows[0]); }")]
    [InlineData("foreach (var path in args) { model = ml.Model.Load(path, out _); var engine = $; foreach (var row in rows) engine.Predict(row); }")]
    [InlineData("foreach (var path in args) ml.Model.CreatePredictionEngine<Row, Score>(ml.Model.Load(path, out _)).Predict(rows[0]);")]
    [InlineData("var scores = models.Select(model => $.Predict(rows[0])).ToList();")]
    [InlineData("foreach (var one in models) Predict(one); Score Predict(ITransformer model) => $.Predict(rows[0]);")]
    [InlineData("foreach (var row in Scored($)) { } IEnumerable<Score> Scored(PredictionEngine<Row, Score> engine) => rows.Select(row => engine.Predict(row));")]
    [InlineData("var engine = $; foreach (var row in rows) engine.Predict(row);")]
    public Task An_engine_for_each_model_is_left_alone(string loop) => Rule.VerifyAsync(Program(loop.Replace("$", Create, StringComparison.Ordinal)));

    [Fact]
    public Task An_engine_that_all_requests_share_is_reported() => Rule.VerifyAsync(Service("""
        var engine = ml.Model.CreatePredictionEngine<Row, Score>(model);
        app.MapPost("/score", (Row row) => {|SLV3005:engine|}.Predict(row));
        """));

    [Fact]
    public Task An_engine_that_each_request_creates_is_reported() => Rule.VerifyAsync(Service("""
        app.MapPost("/score", (Row row) => {|SLV3005:ml.Model.CreatePredictionEngine<Row, Score>(model)|}.Predict(row));
        services.AddScoped(provider => {|SLV3005:ml.Model.CreatePredictionEngine<Row, Score>(model)|});
        services.AddTransient<PredictionEngine<Row, Score>>(provider => {|SLV3005:ml.Model.CreatePredictionEngine<Row, Score>(model)|});
        """));

    [Fact]
    public Task An_engine_that_is_a_singleton_is_reported() => Rule.VerifyAsync(Service("""
        var engine = ml.Model.CreatePredictionEngine<Row, Score>(model);
        {|SLV3005:services.AddSingleton(engine)|};
        {|SLV3005:services.AddSingleton<PredictionEngine<Row, Score>>(provider => ml.Model.CreatePredictionEngine<Row, Score>(model))|};
        """));

    [Fact]
    public Task An_engine_in_a_singleton_is_reported() => Rule.VerifyAsync(Service("""
        services.AddSingleton<Scoring>();
        services.AddScoped<Other>();
        """, """
        sealed class Scoring(PredictionEngine<Row, Score> engine)
        {
            private readonly PredictionEngine<Row, Score> {|SLV3005:_engine|} = engine;
            public Score Score(Row row) => _engine.Predict(row);
        }

        sealed class Other(PredictionEngine<Row, Score> engine)
        {
            private readonly PredictionEngine<Row, Score> _engine = engine;
            public Score Score(Row row) => _engine.Predict(row);
        }
        """));

    [Fact]
    public Task A_singleton_that_locks_its_engine_is_left_alone() => Rule.VerifyAsync(Service("services.AddSingleton<Scoring>();", """
        sealed class Scoring(PredictionEngine<Row, Score> engine)
        {
            private readonly PredictionEngine<Row, Score> _engine = engine;
            public Score Score(Row row) { lock (_engine) { return _engine.Predict(row); } }
        }
        """));

    [Fact]
    public Task A_controller_that_creates_its_engine_is_reported() => Rule.VerifyAsync(Service("", """
        sealed class ScoreController : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            private readonly MLContext _ml = new(1);
            private readonly ITransformer _model = null!;

            public Score Post(Row row) => {|SLV3005:_ml.Model.CreatePredictionEngine<Row, Score>(_model)|}.Predict(row);
        }

        static class Engines
        {
            public static readonly Lazy<PredictionEngine<Row, Score>> {|SLV3005:Shared|} = new(() => null!);
            [ThreadStatic] private static PredictionEngine<Row, Score>? OfThread;
        }
        """));

    [Fact]
    public Task A_static_engine_beside_a_pool_is_left_alone() => Rule.VerifyAsync(Service("""
        app.MapPost("/score", (Row row) => 1);
        services.AddPredictionEnginePool<Row, Score>();
        """, """
        static class Engines { public static readonly Lazy<PredictionEngine<Row, Score>> Shared = new(() => null!); }
        """));

    [Fact]
    public Task A_static_engine_of_a_console_program_is_left_alone() => Rule.VerifyAsync("""
        using Microsoft.ML;

        static class Program
        {
            private static PredictionEngine<Row, Score>? _engine;

            public static void Main()
            {
                var ml = new MLContext(1);
                _engine = ml.Model.CreatePredictionEngine<Row, Score>(ml.Model.Load("model.zip", out _));
                _engine.Predict(new Row());
            }
        }
        """ + Rows);

    private const string Rows = """

        public sealed class Row { public float A { get; set; } }
        public sealed class Score { public float Value { get; set; } }
        """;

    private static string Program(string body) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.ML;

        var ml = new MLContext(seed: 1);
        var model = ml.Model.Load("model.zip", out _);
        var models = new[] { model, ml.Model.Load("other.zip", out _) };
        var rows = new Row[10];
        await Task.Yield();
        {{body}}
        {{Rows}}
        """;

    private static string Service(string body, string types = "") => $$"""
        using System;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.ML;

        var ml = new MLContext(seed: 1);
        var model = ml.Model.Load("model.zip", out _);
        var services = new ServiceCollection();
        var app = new WebApplication();
        {{body}}

        {{types}}
        {{Rows}}

        namespace Microsoft.AspNetCore.Builder
        {
            class WebApplication { }

            static class Routes { public static void MapPost(this WebApplication app, string route, Delegate handler) { } }
        }

        namespace Microsoft.AspNetCore.Mvc
        {
            class ControllerBase { }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            class ServiceCollection { }

            static class Services
            {
                public static void AddSingleton<T>(this ServiceCollection services) { }
                public static void AddSingleton<T>(this ServiceCollection services, T instance) { }
                public static void AddSingleton<T>(this ServiceCollection services, Func<IServiceProvider, T> make) { }
                public static void AddScoped<T>(this ServiceCollection services) { }
                public static void AddScoped<T>(this ServiceCollection services, Func<IServiceProvider, T> make) { }
                public static void AddPredictionEnginePool<TRow, TScore>(this ServiceCollection services) { }
                public static void AddTransient<T>(this ServiceCollection services, Func<IServiceProvider, T> make) { }
            }
        }
        """;
}
